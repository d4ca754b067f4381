/**
 * Fills a fence such as ```c driver=lab-pin.c symbols="lab_pin_add struct lab_pin" from kernel-lab/drivers/, whole without
 * symbols=, so that the pages show the code that is built and run. The build stops at a file or a symbol that is not there.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {DRIVERS} from '../drivers/place';
import {excerpt, type Excerpt} from '../drivers/source';
import {fail, visit, type MdFile, type MdNode} from './mdast';

/** What a page and its text twin have room for, with tabs of eight. */
const COLUMNS = 72;

export default function remarkDriver() {
  return (tree: MdNode, file: MdFile): void =>
    visit(tree, (node) => {
      if (node.type === 'code' && /\bdriver=/.test(node.meta ?? '')) fill(node, file);
      return undefined;
    });
}

function fill(node: MdNode, file: MdFile): void {
  const meta = node.meta!;
  const [, name, symbols, title] = META.exec(meta) ?? [];
  if (name === undefined) fail(file, node, `"${meta}" is not understood. Write ${USAGE}`);
  if (node.value?.trim()) fail(file, node, `this fence is filled from ${DRIVERS}/${name}. Leave it empty`);
  const there = readdirSync(DRIVERS).filter((other) => /\.[ch]$/.test(other));
  if (!there.includes(name)) fail(file, node, `${DRIVERS} has no ${name}. It has: ${there.join(', ')}`);
  const source = readFileSync(`${DRIVERS}/${name}`, 'utf8');
  const {text, lines} = symbols === undefined ? whole(source) : named(symbols);
  const wide = text.split('\n').find((line) => columnsOf(line) > COLUMNS);
  if (wide !== undefined) {
    fail(file, node, `"${wide.trim()}" of ${DRIVERS}/${name} takes ${columnsOf(wide)} columns. A page has ${COLUMNS}`);
  }
  node.value = text;
  node.meta = `title="${title ?? `${name}, ${linesInWords(lines)}`}"`;

  function named(list: string): Excerpt {
    try {
      return excerpt(source, `${DRIVERS}/${name}`, list.match(/(?:struct )?\w+/g) ?? []);
    } catch (error) {
      return fail(file, node, (error as Error).message);
    }
  }
}

const META = /^driver=([\w.-]+)(?: symbols="([^"]+)")?(?: title="([^"]*)")?$/;
const USAGE =
  '```c driver=lab-pin.c symbols="lab_pin_add struct lab_pin" title="…", without symbols= for the whole file';

function whole(source: string): Excerpt {
  const text = source.trimEnd();
  return {text, lines: [{start: 1, end: text.split('\n').length}]};
}

/** Pieces that follow each other count as one. */
export function linesInWords(lines: Excerpt['lines']): string {
  const joined: Excerpt['lines'] = [];
  for (const {start, end} of lines) {
    const last = joined.at(-1);
    if (last && start === last.end + 2) last.end = end;
    else joined.push({start, end});
  }
  const words = joined.map(({start, end}) => (start === end ? `${start}` : `${start}-${end}`));
  return `${words.length > 1 || words[0]!.includes('-') ? 'lines' : 'line'} ${words.join(', ')}`;
}

function columnsOf(line: string): number {
  return [...line].reduce((columns, character) => columns + (character === '\t' ? 8 - (columns % 8) : 1), 0);
}
