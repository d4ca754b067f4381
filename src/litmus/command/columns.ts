/** Text in columns, for a terminal. */

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

/** Columns with a head each, underlined. No line is longer than WIDTH with four columns or fewer. */
export function columns(heads: readonly string[], rows: readonly Cell[]): string[] {
  const wanted = heads.map((head, index) =>
    Math.max(
      head.length,
      ...rows.filter(({column}) => column === index).map(({text, indent = ''}) => indent.length + text.length),
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
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.flatMap(place)];
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

/** Lines of at most `width` characters; all but the first are indented more, to be told from a text that begins there. */
export function wrap(text: string, width: number, indent = ''): string[] {
  // A column is that narrow only where all its texts fit.
  const further = width > 12 ? `${indent}  ` : '';
  const lines: string[] = [];
  let line = indent;
  for (let word of text.split(' ').filter((part) => part !== '')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = further;
    }
    // A word that is longer than a line is cut.
    for (let room = width - line.length; line.trim() === '' && word.length > room; room = width - line.length) {
      lines.push(line + word.slice(0, room));
      word = word.slice(room);
      line = further;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
