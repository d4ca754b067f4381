/** Text in columns, for a terminal. */
import {wrap} from '../../picture/wrap';

/** Characters a line of a terminal has. */
export const WIDTH = 80;
const GAP = 2;
/** What a column needs so that words fit into it; beyond four columns the lines become longer than the terminal's. */
const LEAST = 18;

/** A text in one of the columns; the others are empty beside it. */
export interface Cell {
  readonly column: number;
  readonly text: string;
  /** What it begins with: blanks, if it belongs to the text above it. */
  readonly indent?: string;
}

/** A text across all columns. */
export type Across = Omit<Cell, 'column'>;

/** Columns with a head each, underlined. No line is longer than WIDTH with four columns or fewer. */
export function columns(heads: readonly string[], rows: readonly (Cell | Across)[]): string[] {
  const cells = rows.filter((row) => 'column' in row);
  const wanted = heads.map((head, index) =>
    Math.max(
      head.length,
      ...cells.filter(({column}) => column === index).map(({text, indent = ''}) => indent.length + text.length),
    ),
  );
  const gaps = GAP * (heads.length - 1);
  const widths = share(wanted, Math.max(WIDTH - gaps, LEAST * heads.length));
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
    ...rows.flatMap((row) => ('column' in row ? place(row) : wrap(row.text, WIDTH, row.indent))),
  ];
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
