/**
 * Every page as lynx and w3m show it, in 80 columns: title and answer in the first screen, every verdict with its kind and
 * kernel, every diagram in words, and nothing that has to be pointed at, opened or seen in colour to be read.
 */
import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, test, type Page} from '@playwright/test';
import {bare, columns, part, read, type Html} from './html';
import {BUILD} from './site';

const run = promisify(execFile);
const PARTS = 8;
/** How many browsers run at a time. */
const POOL = 3;
const COLUMNS = 80;
const SCREEN = 24;

const BROWSERS = {
  w3m: (file: string) => [process.env.W3M ?? 'w3m', '-dump', '-cols', '80', '-T', 'text/html', file],
  lynx: (file: string) => [process.env.LYNX ?? 'lynx', '-dump', '-nolist', '-width=80', '-force_html', file],
} as const;
type Browser = keyof typeof BROWSERS;

async function dump(browser: Browser, file: string): Promise<string> {
  const [command, ...options] = BROWSERS[browser](path.join(BUILD, file)) as [string, ...string[]];
  const {stdout} = await run(command, options, {maxBuffer: 2 ** 26, encoding: 'utf8'});
  return stdout.replace(/\u00a0/g, ' ');
}

for (let index = 0; index < PARTS; index++) {
  test(`pages in lynx and w3m (${index + 1} of ${PARTS})`, async ({page}) => {
    test.setTimeout(240_000);
    const wrong: string[] = [];
    const files = part(index, PARTS);
    const next = async (): Promise<void> => {
      for (let file = files.shift(); file !== undefined; file = files.shift())
        wrong.push(...(await wrongOf(page, file)));
    };
    await Promise.all(Array.from({length: POOL}, next));
    expect(wrong).toEqual([]);
  });
}

async function wrongOf(page: Page, file: string): Promise<string[]> {
  const html = await read(page, file, '[hidden], [aria-hidden="true"]');
  const wrong: string[] = [];
  for (const browser of ['w3m', 'lynx'] as const) {
    const text = await dump(browser, file);
    for (const what of [
      ...tooWide(text),
      ...notOnTop(text, html),
      ...missing(text, html),
      ...unclear(text, html, browser),
    ]) {
      wrong.push(`${file} in ${browser}: ${what}`);
    }
  }
  return wrong;
}

function tooWide(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => columns(line.trimEnd()) > COLUMNS)
    .map((line) => `${columns(line)} columns: ${line}`);
}

/** Of a short page the statement is below the question or the author, if it has one. */
function notOnTop(text: string, {file, title, opening}: Html): string[] {
  const screen = bare(text.split('\n').slice(0, SCREEN).join('\n'));
  const isShort = /^(?:[frtmg]|mail)\//.test(file);
  return [title, ...opening.slice(0, isShort ? 2 : 1)]
    .filter((what) => !screen.includes(bare(what)))
    .map((what) => `not in the first ${SCREEN} lines: ${what}`);
}

function missing(text: string, {blocks, cells, code, figures}: Html): string[] {
  const all = bare(text);
  const words = figures.flatMap(({title, words: lines}) => [title, 'The diagram in words', ...lines]);
  return [
    ...[...blocks, ...code, ...words].filter((block) => !all.includes(bare(block))),
    // Columns of a table stand beside each other, so a cell is there word by word; w3m breaks lines at signs too.
    ...cells.filter((cell) => cell.split(/[^\p{L}\p{N}]+/u).some((word) => !all.includes(word))),
  ].map((what) => `lacks "${what}"`);
}

/** Each answer of a table stands behind its kernel, and the answers of a row behind its name. */
function unclear(text: string, {byKernel}: Html, browser: Browser): string[] {
  const [first] = byKernel[0]?.kernels ?? [];
  if (first === undefined) return [];
  const said = browser === 'w3m' ? rowsOfTables(text, first) : [flat(text)];
  return byKernel.flatMap(({kernels, rows}) =>
    rows.flatMap(({name, cells}) => {
      const answers = cells.map((cell, i) => `${kernels[i]} ${cell}`).join(' | ');
      return said.some((row) => row.includes(flat(`${name}: ${answers}`))) ? [] : [`not clear: ${name}: ${answers}`];
    }),
  );
}

/** In w3m the names of the rows are a column of their own: each row as one text, its name first. */
function rowsOfTables(text: string, first: string): string[] {
  const rows: {name: string; answers: string}[] = [];
  let indent: number | undefined;
  for (const line of text.split('\n')) {
    const heads = new RegExp(`^Kernel:? +(?=${first.replace('.', '\\.')} )`).exec(line);
    if (heads) indent = heads[0].length;
    else if (line === '') indent = undefined;
    if (indent === undefined) continue;
    const [name, answers] = [line.slice(0, indent).trim(), line.slice(indent).trim()];
    if (answers.startsWith(`${first} `)) rows.push({name, answers});
    else if (rows.length > 0) {
      const last = rows.at(-1)!;
      last.name += ` ${name}`;
      last.answers += ` ${answers}`;
    }
  }
  // The name of a group of rows stands below the row above.
  return rows.map(({name, answers}) => flat(`${name.replace(/ -- .* --$/, '')} ${answers}`));
}

function flat(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

test('what a mark or a term says where it is pointed at stands where its link leads', async ({page}) => {
  const told = await page.evaluate(
    async ([home, sources, glossary]) => {
      const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
      const flatten = (words: string | null) => (words ?? '').replace(/[\s\u200b]+/g, ' ').trim();
      const [page, all, terms] = [parse(home!), flatten(parse(sources!).body.textContent), parse(glossary!)];
      const marks = [...page.querySelectorAll('a.mark[title]')].map((mark) => mark.getAttribute('title')!);
      const links = [...page.querySelectorAll('a.term')].map((term) =>
        new URL(term.getAttribute('href')!, 'http://a').hash.slice(1),
      );
      return {
        marks: marks.filter((title) => !all.includes(title.split(';')[0]!.split(', but')[0]!)),
        terms: links.filter((id) => flatten(terms.getElementById(id)?.textContent ?? '') === ''),
        counts: [marks.length, links.length],
      };
    },
    await Promise.all(['index.html', 'sources/index.html', 'glossary/index.html'].map(source)),
  );
  expect(told.marks).toEqual([]);
  expect(told.terms).toEqual([]);
  expect(Math.min(...told.counts)).toBeGreaterThan(0);
});

async function source(file: string): Promise<string> {
  const {readFile} = await import('node:fs/promises');
  return readFile(path.join(BUILD, file), 'utf8');
}
