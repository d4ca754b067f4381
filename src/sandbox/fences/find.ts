/** The sandboxes of a page: fences ```ts sandbox and ```litmus, each with the ```output that follows it. */
import {slug} from 'github-slugger';
import type {Language} from '../setting';
import {type Block, blocksOf, linesOf} from './blocks';
import {isSandbox, type Meta, readMeta} from './meta';

export interface Fence extends Meta {
  readonly language: Language;
  /** Of the element on the page, and what a link to the sandbox and the reader's own text are kept under. */
  readonly id: string;
  readonly code: string;
  /** The lines of its two fences, counted from 1: the first line of the code is `first + 1`. */
  readonly first: number;
  readonly last: number;
  readonly indent: string;
  /** What it printed when that was last written down. */
  readonly recorded?: Recorded;
}

export interface Recorded {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Something that somebody has to put right on a line of a page. */
export interface Complaint {
  readonly line: number;
  readonly message: string;
}

export interface Found {
  readonly fences: readonly Fence[];
  readonly complaints: readonly Complaint[];
}

/** Fences that cannot be understood are complained of, and are not among `fences`. */
export function findFences(text: string): Found {
  const lines = linesOf(text);
  const blocks = blocksOf(text);
  const fences: Fence[] = [];
  const complaints: Complaint[] = [];
  const seen = new Map<string, Fence>();

  for (const [i, block] of blocks.entries()) {
    const {lang, meta, first} = block;
    const complain = (message: string) => complaints.push({line: first, message});
    if (lang === 'output' && !(i > 0 && belongs(lines, blocks[i - 1]!, block))) {
      complain('this output belongs to no sandbox. It stands right after its ```ts sandbox or ```litmus');
    }
    if (!isSandbox(lang, meta)) continue;
    if (lang !== 'ts' && lang !== 'litmus') {
      complain(`a sandbox is in ts or litmus, not in "${lang}"`);
      continue;
    }
    if (!block.closed) {
      complain('the page ends inside this sandbox. Write ``` on a line of its own after it');
      continue;
    }
    const read = readMeta(lang, meta);
    if ('problems' in read) {
      read.problems.forEach(complain);
      continue;
    }
    const fence = fenceOf(lang, block, read, outputOf(lines, block, blocks[i + 1]));
    const other = seen.get(fence.id);
    if (fence.id === PREFIX) complain(`the title "${fence.title}" has no letter or digit to make an id of`);
    else if (other?.title === fence.title) {
      complain(`the title "${fence.title}" is taken already, on line ${other.first}. Choose another`);
    } else if (other) {
      complain(`"${fence.title}" and "${other.title}" on line ${other.first} have the same id. Choose another title`);
    } else {
      seen.set(fence.id, fence);
      fences.push(fence);
    }
  }
  return {fences, complaints};
}

const PREFIX = 'sb-';

function fenceOf(language: Language, {value, first, last, indent}: Block, meta: Meta, recorded?: Recorded): Fence {
  const id = PREFIX + slug(meta.title);
  return {...meta, language, id, code: value, first, last, indent, ...(recorded ? {recorded} : {})};
}

function outputOf(lines: readonly string[], block: Block, next: Block | undefined): Recorded | undefined {
  if (next?.lang !== 'output' || !belongs(lines, block, next)) return undefined;
  return {text: next.value, first: next.first, last: next.last};
}

/** Whether the output is that of the block before it: only empty lines stand between them. */
function belongs(lines: readonly string[], block: Block, output: Block): boolean {
  const between = lines.slice(block.last, output.first - 1);
  return isSandbox(block.lang, block.meta) && between.every((line) => line.trim() === '');
}
