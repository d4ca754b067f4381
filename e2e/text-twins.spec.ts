/** The text twins: every page also as plain text, complete, in 72 columns, listed. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {textTwin} from '../src/cite/page-path';
import site from '../site.config';
import {bare, columns, FILES, part, read, type Html} from './html';
import {BUILD} from './site';

const PARTS = 4;
const BASE = site.baseUrl.replace(/\/$/, '');
const pathOf = (file: string) => `/${file.replace(/(?:(?:^|\/)index)?\.html$/, '')}`;
const twinOf = (file: string) => textTwin(pathOf(file));
const absolute = (twin: string) => site.url + BASE + twin;
const textOf = (file: string) => readFileSync(path.join(BUILD, twinOf(file)), 'utf8');

/** The text of the page in its twin: /index.txt goes on with the list of all. */
const ownText = (file: string) => textOf(file).split('\nAll pages as text\n')[0]!;
/** Without the numbers of links, and the mark of continued lines. */
const unmarked = (text: string) => text.replace(/\s\[\d+\](?=[^\d])/g, '').replace(/↪/g, '');

test('every page has its twin, and says where', async ({page}) => {
  test.setTimeout(120_000);
  expect(FILES.length).toBeGreaterThan(1500);
  const wrong: string[] = [];
  for (const file of FILES) {
    const {twin} = await read(page, file, 'x');
    // What is served at several addresses may name the text of the one that is to be cited.
    const isOwn = twin === BASE + twinOf(file);
    const isOfTheSame = twin !== undefined && sameText(twin.slice(BASE.length), twinOf(file));
    if (!isOwn && !isOfTheSame) wrong.push(`${file} says ${twin}`);
    if (!existsSync(path.join(BUILD, twinOf(file)))) wrong.push(`${file} has none`);
  }
  expect(wrong).toEqual([]);
  expect((await read(page, '404.html', 'x')).twin).toBeUndefined();
  expect(existsSync(path.join(BUILD, '404.txt'))).toBe(false);
});

test('twins are UTF-8, in lines of at most 72 columns but for an address alone', () => {
  const wrong: string[] = [];
  for (const file of FILES) {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(path.join(BUILD, twinOf(file))));
    if (!text.endsWith('\n') || text.endsWith('\n\n')) wrong.push(`${file}: its end`);
    if (/[\r\t\u00a0\u200b\ue000]| \n|\n\n\n/.test(text)) wrong.push(`${file}: blanks`);
    for (const line of text.split('\n')) {
      if (columns(line) > 72 && !/^(https?:\/\/|mailto:)\S+$/.test(line)) wrong.push(`${file}: ${line}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('each number of a link is in the list at the end, and each of the list in the text', () => {
  const wrong: string[] = [];
  for (const file of FILES) {
    const [body, list = ''] = ownText(file).split('\nReferences\n----------\n') as [string, string?];
    const cited = new Set([...body.matchAll(/(?<=\s|^)\[(\d+)\]/gm)].map(([, number]) => Number(number)));
    const listed = [...list.matchAll(/^\[(\d+)\](?: |\n)(\S+)$/gm)].map(([, number, address]) => ({
      number: Number(number),
      address: address!,
    }));
    const numbers = listed.map(({number}) => number);
    if (numbers.some((number, i) => number !== i + 1)) wrong.push(`${file}: the list is not in order`);
    if ([...cited].sort((a, b) => a - b).join() !== numbers.join())
      wrong.push(`${file}: ${[...cited].length} of ${numbers.length}`);
    if (new Set(listed.map(({address}) => address)).size !== listed.length) wrong.push(`${file}: an address twice`);
    if (listed.some(({address}) => !/^(https?:\/\/|mailto:)/.test(address))) wrong.push(`${file}: not absolute`);
    // As many lines as references, of one or two lines each: nothing else stands there.
    const lines = list
      .trim()
      .split('\n')
      .filter((line) => line !== '' && !/^\[\d+\]$/.test(line));
    if (lines.length !== listed.length) wrong.push(`${file}: more than the list`);
  }
  expect(wrong).toEqual([]);
});

for (let index = 0; index < PARTS; index++) {
  test(`a twin has all that its page has (${index + 1} of ${PARTS})`, async ({page}) => {
    test.setTimeout(180_000);
    const wrong: string[] = [];
    for (const file of part(index, PARTS)) {
      const html = await read(
        page,
        file,
        'form, button, [hidden], [aria-hidden="true"], .edit, .page-end, .theme-edit-this-page',
      );
      wrong.push(...missingFrom(ownText(file), html).map((what) => `${file}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
}

function sameText(a: string, b: string): boolean {
  const [one, other] = [a, b].map((twin) => path.join(BUILD, twin));
  return existsSync(one!) && existsSync(other!) && readFileSync(one!, 'utf8') === readFileSync(other!, 'utf8');
}

function missingFrom(text: string, {file, title, opening, blocks, cells, byKernel, code, figures}: Html): string[] {
  const wrong: string[] = [];
  const marked = text.split('\nReferences\n----------\n')[0]!;
  const body = unmarked(marked);
  const all = bare(body);
  const whole = bare(text);
  const has = (what: string, part: string) => {
    // An address that is too long for a line is among the references.
    const [addresses, words] = [part.match(/https?:\/\/\S{60,}/g) ?? [], part.split(/https?:\/\/\S{60,}/)];
    const isThere =
      words.every((some) => all.includes(bare(unmarked(`${some} `)))) &&
      addresses.every((address) => whole.includes(address.replace(/[.,;)]+$/, '')));
    if (!isThere) wrong.push(`${what} "${part.slice(0, 80)}"`);
  };

  // Title, address, answer.
  const start = bare(body.slice(0, 2000));
  const [heading, answer] = [bare(title), bare(opening[0] ?? '')];
  const address = `${site.url}${BASE}${pathOf(file)}`;
  const given = /^=+\n(\S+)$/m.exec(text)?.[1] ?? '';
  if (!start.startsWith(heading)) wrong.push('it does not begin with its title');
  if (
    !start
      .slice(heading.length)
      .replace(/^=+/, '')
      .startsWith(bare(given) + answer)
  )
    wrong.push('its answer does not come first');
  if (!sameAddress(given, address) && !existsSync(fileOfAddress(given))) wrong.push(`its address is ${given}`);

  for (const block of blocks) has('text', block);
  for (const source of code) has('code', source);
  const columnsOfTables = tableColumns(marked).map((column) => bare(unmarked(`${column} `)));
  for (const cell of cells) {
    const wanted = bare(cell);
    if (!all.includes(wanted) && !columnsOfTables.some((column) => column.includes(wanted)))
      wrong.push(`cell "${cell}"`);
  }
  wrong.push(...missingAnswers(body, byKernel));
  for (const {title: name, words} of figures) {
    const [, drawing] =
      new RegExp(`^Diagram: [^#]*?${escaped(name)}[^]*?\\n\\n([^]+?)\\n\\nThe same in words:\\n`, 'm').exec(
        body.replace(/\n(?=\S)(?<!\n\n)/g, '\n'),
      ) ?? [];
    if (drawing === undefined) {
      wrong.push(`the diagram "${name}" is not drawn`);
      continue;
    }
    if (drawing.split('\n').length < 3 || !/[│─]/.test(drawing)) wrong.push(`the drawing of "${name}" is empty`);
    const drawn = bare(drawing.replace(/[│─┌┐└┘├┤┬┴┼╌◄►▲▼]/g, ''));
    for (const line of words) {
      has('words of a diagram', line);
      for (const word of line.split(/[\s:→↔]+/)) if (!drawn.includes(bare(word))) wrong.push(`"${name}" lacks ${word}`);
    }
  }
  return wrong;
}

/** Short pages are served at several addresses, and name the one that is to be cited. */
function fileOfAddress(address: string): string {
  return path.join(BUILD, address.replace(site.url + BASE, ''), 'index.html');
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}

/** Each verdict, by its kind and kernel. */
function missingAnswers(body: string, tables: Html['byKernel']): string[] {
  const drawn = drawnTables(body).filter((table) => table[0]?.[0] === 'Kernel');
  const flat = body.replace(/\s+/g, ' ');
  return tables.flatMap(({kernels, rows}) => {
    // Where a row has a line of its own below its name.
    const below = rows.every(({name, cells}) => flat.includes(`${name} ${cells.join(' ')} `));
    if (below) return flat.includes(`Kernel ${kernels.join(' ')} `) ? [] : ['the kernels of a table'];
    const said = new Map<string, string>();
    while (said.size < rows.length * kernels.length && drawn.length > 0) {
      const [heads, ...lines] = drawn.shift()!;
      for (const [kernel, ...cells] of lines) cells.forEach((cell, i) => said.set(`${heads![i + 1]} ${kernel}`, cell));
    }
    return rows.flatMap(({name, cells}) =>
      cells.flatMap((cell, i) =>
        said.get(`${name} ${kernels[i]}`) === cell ? [] : [`${name} on ${kernels[i]}: ${cell}`],
      ),
    );
  });
}

/** The line below the heads of a table. */
const RULE = /^-+(?: {1,2}-+)+$/;

/** Every table that is drawn with columns, its rows as texts: first the heads. Rows of several lines are joined. */
function drawnTables(body: string): string[][][] {
  const lines = body.split('\n');
  return lines.flatMap((line, at) => {
    if (!RULE.test(line)) return [];
    const ranges = [...line.matchAll(/-+/g)].map(({index, 0: dashes}) => [index, index + dashes.length] as const);
    const cut = (text: string) =>
      ranges.map(([from, to], i) =>
        [...text]
          .slice(from, i < ranges.length - 1 ? to : undefined)
          .join('')
          .trim(),
      );
    let top = at;
    while (top > 0 && lines[top - 1] !== '') top--;
    const blocks: string[][] = [lines.slice(top, at)];
    for (const [i, below] of lines.slice(at + 1).entries()) {
      // The heads of the next table.
      if (RULE.test(lines[at + 2 + i] ?? '')) break;
      const isInside = ranges.slice(1).every(([from]) => ([...below][from - 1] ?? ' ') === ' ');
      if (!isInside) break;
      if (below === '') blocks.push([]);
      else if (/^ /.test(below) && blocks.at(-1)!.length > 0) blocks.at(-1)!.push(below);
      else blocks.push([below]);
    }
    return [
      blocks
        .filter(({length}) => length > 0)
        .map((block) => block.map(cut).reduce((row, cells) => row.map((text, i) => `${text} ${cells[i]}`.trim()))),
    ];
  });
}

/** What stands in a column of a drawn table, read down a part of it. */
function tableColumns(body: string): string[] {
  return drawnTables(body).flatMap((rows) => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]).join(' ')));
}

test('/llms.txt and /index.txt list every twin', () => {
  const llms = readFileSync(path.join(BUILD, 'llms.txt'), 'utf8');
  const index = readFileSync(path.join(BUILD, 'index.txt'), 'utf8');
  const linked = [...llms.matchAll(/^- \[(?:[^\]\\]|\\.)+\]\((\S+)\)(?:: .+)?$/gm)].map(([, address]) => address!);
  const twins = FILES.map((file) => absolute(twinOf(file))).sort();
  expect(linked.sort()).toEqual(twins);
  expect(llms).toMatch(/^# .+\n\n> /);
  const list = index.split('\nAll pages as text\n')[1]!;
  expect([...list.matchAll(/^http\S+$/gm)].map(([line]) => line).sort()).toEqual(twins);
  expect(list.replace(/\s+/g, ' ')).toContain('only an address that stands alone on its line may be longer');
});
