/** Lines of code within the columns of a twin. */
import {columnsOf, widestOf} from './columns';

/** Begins what continues the line above. */
export const CONTINUED = '↪ ';

/** What a page says of that mark. */
export const CONTINUED_SAYS = `A line of code that begins with "${CONTINUED.trim()}" continues the line above.`;

/** Four blanks before each line where there is room, else fewer; none rather than to continue a line. */
const INDENTS = [4, 2, 0];
/** Where lines are to be continued. */
const LEAST = 2;

const TAB = 8;

/** Indents code, and continues on the next line what is too long; an address that is has a line for itself, whole. */
export function codeLines(code: string, room: number): {lines: string[]; continues: boolean} {
  const lines = code
    .replace(/\u200b/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => expanded(line).trimEnd());
  if (lines.every((line) => line === '')) return {lines: [], continues: false};
  const widest = widestOf(lines);
  const indent = INDENTS.find((blanks) => widest + blanks <= room) ?? LEAST;
  const folded = lines.map((line) => fold(line, room - indent));
  return {
    lines: folded
      .flat()
      .map((line) => (line === '' || columnsOf(line) > room - indent ? line : ' '.repeat(indent) + line)),
    continues: folded.some(({length}) => length > 1),
  };
}

function expanded(line: string): string {
  let text = '';
  for (const character of line) text += character === '\t' ? ' '.repeat(TAB - (columnsOf(text) % TAB)) : character;
  return text;
}

/** A line in pieces, broken at blanks where it has any. */
function fold(line: string, room: number): string[] {
  if (columnsOf(line) <= room) return [line];
  const before = `${/^ */.exec(line)![0].slice(0, room / 3)}${CONTINUED}`;
  const pieces: string[] = [];
  let rest = line;
  while (columnsOf(rest) > room) {
    const [address] = /^\s*(?:↪ )?((?:https?:\/\/|mailto:)\S+)/.exec(rest)?.slice(1) ?? [];
    if (address !== undefined && address.length > room) {
      pieces.push(address);
      rest = rest.slice(rest.indexOf(address) + address.length).trimStart();
      if (rest === '') return pieces;
    } else {
      const at = breakOf(rest, room, before.length);
      pieces.push(rest.slice(0, at).trimEnd());
      rest = rest.slice(at).trimStart();
    }
    rest = before + rest;
  }
  return [...pieces, rest];
}

/** Where to break: behind the last blank that leaves something on the line, else where the line ends. */
function breakOf(line: string, room: number, least: number): number {
  const blank = line.lastIndexOf(' ', room);
  if (blank > least) return blank + 1;
  let [columns, at] = [0, 0];
  for (const character of line) {
    columns += columnsOf(character);
    if (columns > room) break;
    at += character.length;
  }
  return at;
}
