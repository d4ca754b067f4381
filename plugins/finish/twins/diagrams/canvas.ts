/** Lines and words on a grid of characters. */

/** The ends of a line in a cell. */
export const [UP, RIGHT, DOWN, LEFT] = [1, 2, 4, 8];

/** By the sum of the ends. */
const LINES = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';

export class Canvas {
  private readonly ends = new Map<string, number>();
  private readonly words = new Map<string, string>();
  private height = 0;

  /** A line down from row to row, both included. */
  down(x: number, from: number, to: number): void {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    for (let y = first; y <= last; y++) this.join(x, y, (y > first ? UP : 0) | (y < last ? DOWN : 0));
  }

  /** A line across from column to column, both included. */
  across(y: number, from: number, to: number): void {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    for (let x = first; x <= last; x++) this.join(x, y, (x > first ? LEFT : 0) | (x < last ? RIGHT : 0));
  }

  /** A frame, from corner to corner. */
  frame(left: number, top: number, right: number, bottom: number): void {
    this.across(top, left, right);
    this.across(bottom, left, right);
    this.down(left, top, bottom);
    this.down(right, top, bottom);
  }

  /** Words hide the lines behind them. */
  write(x: number, y: number, text: string): void {
    for (const [i, character] of [...text].entries()) this.words.set(`${x + i},${y}`, character);
    this.height = Math.max(this.height, y + 1);
  }

  /** Row by row, without blanks at their ends. */
  rows(): string[] {
    const at = new Map<number, [number, string][]>();
    for (const [cells, character] of [
      [this.ends, (ends: number | string) => LINES[ends as number]!],
      [this.words, (word: number | string) => word as string],
    ] as const) {
      for (const [place, value] of cells) {
        const [x, y] = place.split(',').map(Number) as [number, number];
        at.set(y, [...(at.get(y) ?? []), [x, character(value)]]);
      }
    }
    return Array.from({length: this.height}, (_, y) => {
      const row: string[] = [];
      for (const [x, character] of at.get(y) ?? []) row[x] = character;
      return Array.from(row, (character) => character ?? ' ')
        .join('')
        .trimEnd();
    });
  }

  private join(x: number, y: number, ends: number): void {
    const place = `${x},${y}`;
    this.ends.set(place, (this.ends.get(place) ?? 0) | ends);
    this.height = Math.max(this.height, y + 1);
  }
}
