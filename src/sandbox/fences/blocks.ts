/** The fenced code blocks of a page, line by line, so that what is changed in one leaves the rest of the page as it is. */

export interface Block {
  /** The first word after the fence: `ts`. */
  readonly lang: string;
  /** What else stands on that line. */
  readonly meta: string;
  /** The text between the fences, without the block's own indentation. */
  readonly value: string;
  /** The lines of its two fences, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** What stands before the opening fence: blanks, in a list or an element. */
  readonly indent: string;
  /** False where the page ends inside it. */
  readonly closed: boolean;
}

const OPENING = /^([ \t]*)(`{3,}|~{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** The lines of a text, whichever line ends it has. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Every fenced block that is not itself the text of another one. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent, fence, lang, meta] = OPENING.exec(lines[at]!) ?? [];
    // `code` in a line of text may begin with three backticks, but then has some behind them too.
    if (fence === undefined || (fence.startsWith('`') && `${lang}${meta}`.includes('`'))) continue;
    const end = lines.findIndex((line, i) => i > at && closes(line, fence));
    const last = end < 0 ? lines.length - 1 : end;
    const inside = lines.slice(at + 1, end < 0 ? lines.length : end);
    const value = inside.map((line) => unindent(line, indent!)).join('\n');
    blocks.push({lang: lang!, meta: meta!, value, first: at + 1, last: last + 1, indent: indent!, closed: end >= 0});
    at = last;
  }
  return blocks;
}

/** Of the same kind and at least as long as the fence that opened. */
function closes(line: string, fence: string): boolean {
  return CLOSING.exec(line)?.[1]?.startsWith(fence) ?? false;
}

/** Takes away as many blanks as stand before the fence, where so many are there. */
function unindent(line: string, {length}: string): string {
  const blanks = /^[ \t]*/.exec(line)![0].length;
  return line.slice(Math.min(blanks, length));
}
