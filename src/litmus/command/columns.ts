/** Text in columns, for a terminal. */
import {wrap} from '../../picture/wrap';

/** Characters a line of a terminal has. */
export const WIDTH = 80;
const GAP = 2;
/** What a column needs so that words fit into it; beyond four columns the lines become longer than the terminal's. */
const LEAST = 18;

/** In a narrower column most texts would be broken. */
const NARROW = 16;

/** A text in one of the columns; the others are empty beside it. */
export interface Cell {
  readonly column: number;
  readonly text: string;
  /** What it begins with: blanks, if it belongs to the text above it. */
  readonly indent?: string;
}

/** A text across all columns. */
export type Across = Omit<Cell, 'column'>;

/**
 * Columns with a head each, underlined. No line is longer than a terminal's with four columns or fewer; of another `width` that
 * holds where `fits` says so.
 */
export function columns(heads: readonly string[], rows: readonly (Cell | Across)[], width = WIDTH): string[] {
  const least = width === WIDTH ? LEAST * heads.length : 0;
  const widths = share(wantedBy(heads, rows), Math.max(width - gapsOf(heads), least));
  const line = (texts: readonly string[]) =>
    widths
      .map((width, index) => (texts[index] ?? '').padEnd(width))
      .join(' '.repeat(GAP))
      .trimEnd();
  const place = ({column, text, indent}: Cell) =>
    wrap(text, widths[column]!, indent).map((part) => line(widths.map((_, index) => (index === column ? part : ''))));
  return [
    line(heads),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.flatMap((row) => ('column' in row ? place(row) : wrap(row.text, width, row.indent))),
  ];
}

/** Whether lines of `width` characters have room for columns in which no word is broken, and few texts are. */
export function fits(heads: readonly string[], rows: readonly (Cell | Across)[], width: number): boolean {
  const wanted = wantedBy(heads, rows);
  const widths = share(wanted, width - gapsOf(heads));
  if (widths.some((given, index) => given < Math.min(wanted[index]!, NARROW))) return false;
  return rows.every((row) => {
    if (!('column' in row)) return true;
    const {column, text, indent = ''} = row;
    const room = widths[column]! - indent.length;
    // Where a text goes on it is indented further.
    const [first = 0, ...others] = text.split(' ').map((word) => word.length);
    return text.length <= room || Math.max(first, ...others.map((length) => length + 2)) <= room;
  });
}

function gapsOf(heads: readonly string[]): number {
  return GAP * (heads.length - 1);
}

/** What each column needs so that nothing in it is broken. */
function wantedBy(heads: readonly string[], rows: readonly (Cell | Across)[]): number[] {
  return heads.map((head, index) =>
    Math.max(
      head.length,
      ...rows.map((row) => ('column' in row && row.column === index ? (row.indent ?? '').length + row.text.length : 0)),
    ),
  );
}

/** What is wanted where it fits into an equal share of the room; what the modest leave is shared by the others. */
export function share(wanted: readonly number[], room: number): number[] {
  const widths: (number | undefined)[] = wanted.map(() => undefined);
  for (;;) {
    const open = wanted.flatMap((_, index) => (widths[index] === undefined ? [index] : []));
    const left = room - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const equal = Math.floor(left / Math.max(open.length, 1));
    const modest = open.filter((index) => wanted[index]! <= equal);
    if (modest.length === 0) return widths.map((width) => width ?? equal);
    for (const index of modest) widths[index] = wanted[index]!;
  }
}
