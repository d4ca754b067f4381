/** Lays a table out within the columns of a twin: as a table where that can be read, else as a list. */
import {wrap} from '../../../../src/cite/wrap';
import {columnsOf, padded, widestOf} from '../columns';
import {flat, type Grid} from './grid';

/** The least columns that a text is wrapped in. */
const LEAST = 16;
/** More lines in one cell are a text rather than a cell. */
const TALLEST = 6;
/** From so many columns on a table is one of short answers, and its rows and columns may change places. */
const MANY = 6;
/** No longer are the answers of such a table. */
const SHORT = 24;
const GAPS = [2, 1];

/** The lines of a table, none wider than `room`. */
export function layTable(grid: Grid, room: number): string[] {
  return (
    laidNatural(grid, room) ??
    (grid.columns >= MANY ? (laidTurned(grid, room) ?? laidBelow(grid, room)) : laidWrapped(grid, room)) ??
    laidAsList(grid, room)
  );
}

/** Every cell on one line. */
function laidNatural(grid: Grid, room: number, gaps = grid.columns >= MANY ? GAPS : [2]): string[] | undefined {
  const widths = naturalWidths(grid);
  const gap = gaps.find((blanks) => total(widths, blanks) <= room);
  return gap === undefined ? undefined : drawn(grid, widths, gap, room);
}

/** Long cells in several lines, where their columns are wide enough for that. */
function laidWrapped(grid: Grid, room: number): string[] | undefined {
  const rows = [...grid.heads, ...grid.body.filter((row) => Array.isArray(row))];
  const natural = naturalWidths(grid);
  const words = natural.map((_, i) => widestOf(rows.flatMap((row) => row[i]!.split(/\s+/))));
  const free = room - (grid.columns - 1) * GAPS[0]!;
  const widthsAt = (cap: number) => natural.map((width, i) => Math.min(width, Math.max(cap, words[i]!)));
  let cap = Math.max(...natural);
  while (cap >= LEAST && sum(widthsAt(cap)) > free) cap--;
  if (cap < LEAST) return undefined;
  const widths = widthsAt(cap);
  // What rounding left over goes to the first that lacks it.
  const narrow = widths.findIndex((width, i) => width < natural[i]!);
  if (narrow >= 0) widths[narrow] = Math.min(natural[narrow]!, widths[narrow]! + free - sum(widths));
  const fits = rows.every((row) => row.every((text, i) => wrap(text, '', widths[i]).length <= TALLEST));
  return fits ? drawn(grid, widths, GAPS[0]!, room) : undefined;
}

/** With rows and columns changed, in as many tables beneath each other as it takes. */
function laidTurned({columns, heads, body}: Grid, room: number): string[] | undefined {
  const rows = body.filter((row) => Array.isArray(row));
  if (heads.length !== 1 || rows.length !== body.length) return undefined;
  if (rows.some((row) => row.some((text) => columnsOf(flat(text)) > SHORT))) return undefined;
  const parts: string[][][] = [[]];
  const turned = (part: string[][]): Grid => ({
    columns: part.length + 1,
    heads: [[heads[0]![0]!, ...part.map((row) => row[0]!)]],
    body: Array.from({length: columns - 1}, (_, i) => [heads[0]![i + 1]!, ...part.map((row) => row[i + 1]!)]),
  });
  const lay = (part: string[][]) => laidNatural(turned(part), room, GAPS);
  for (const row of rows) {
    const part = [...parts.at(-1)!, row];
    if (lay(part)) parts[parts.length - 1] = part;
    else parts.push([row]);
  }
  // Parts of about the same width, rather than a full one and a rest.
  const size = Math.ceil(rows.length / parts.length);
  const even = parts.map((_, i) => rows.slice(i * size, (i + 1) * size)).filter(({length}) => length > 0);
  const laid = even.every(lay) ? even.map(lay) : parts.map(lay);
  return laid.flatMap((lines, i) => (i > 0 ? ['', ...lines!] : lines!));
}

/** The name of a row on a line of its own, its answers below the heads of their columns. */
function laidBelow({heads, body}: Grid, room: number): string[] | undefined {
  const rows = body.filter((row) => Array.isArray(row));
  // Of the heads the last row names the columns; those above it stand over several.
  const named = [...heads.slice(-1), ...rows].map((row) => row.slice(1).map(flat));
  const widths = (named[0] ?? []).map((_, i) => widestOf(named.map((row) => row[i]!)));
  const [gap] = GAPS.slice(-1);
  const first = widestOf(heads.map((row) => flat(row[0]!)));
  const indent = [first + 2, 2].find((blanks) => blanks + total(widths, gap!) <= room);
  if (indent === undefined) return undefined;
  const line = (row: string[]) =>
    row
      .map((text, i) => padded(text, widths[i]! + gap!))
      .join('')
      .trimEnd();
  const above = heads.flatMap((row) => {
    const name = flat(row[0]!);
    const rest = line(row.slice(1).map(flat));
    return indent > first ? [padded(name, indent) + rest] : [name, ' '.repeat(indent) + rest];
  });
  // Where the rows are in groups, each group has the heads, for they may be far above otherwise.
  const isGrouped = !Array.isArray(body[0]);
  return [
    ...(isGrouped ? [] : above),
    ...body.flatMap((row, i) =>
      Array.isArray(row)
        ? [
            '',
            ...row[0]!.split('\n').flatMap((text) => wrap(text, '', room)),
            ' '.repeat(indent) + line(row.slice(1).map(flat)),
          ]
        : [...(i > 0 ? [''] : []), ...overline(row.over, room), '', ...above],
    ),
  ];
}

/** An item a row, "column: cell" a line. */
function laidAsList({heads, body}: Grid, room: number): string[] {
  const names = (heads.at(-1) ?? []).map(flat);
  return body.flatMap((row, i) => {
    const before = i > 0 ? [''] : [];
    if (!Array.isArray(row)) return [...before, ...overline(row.over, room)];
    const lines = row.flatMap((text, column) => {
      const name = names[column] ?? '';
      const says = flat(text);
      if (says === '') return [];
      return wrap(name === '' ? says : `${name}: ${says}`, '    ', room - 2);
    });
    return [
      ...before,
      ...lines.map((line, n) => (n === 0 ? `- ${line}` : `  ${line}`).replace(/^ {2}(?=\S+:\/\/\S+$)/, '')),
    ];
  });
}

/** A text over all columns, as the name of the rows below. */
function overline(text: string, room: number): string[] {
  return wrap(`-- ${flat(text)} --`, '', room);
}

function drawn({heads, body}: Grid, widths: readonly number[], gap: number, room: number): string[] {
  const tall = [...body].some((row) => Array.isArray(row) && cellsOf(row, widths).some(({length}) => length > 1));
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap));
  return [
    ...heads.flatMap((row) => rowLines(row, widths, gap)),
    ...(heads.length > 0 ? [rule] : []),
    ...body.flatMap((row, i) => [
      ...(i > 0 && (tall || !Array.isArray(row)) ? [''] : []),
      ...(Array.isArray(row) ? rowLines(row, widths, gap) : overline(row.over, room)),
    ]),
  ];
}

function rowLines(row: readonly string[], widths: readonly number[], gap: number): string[] {
  const cells = cellsOf(row, widths);
  const height = Math.max(1, ...cells.map(({length}) => length));
  return Array.from({length: height}, (_, n) =>
    cells
      .map((lines, i) => padded(lines[n] ?? '', widths[i]! + gap))
      .join('')
      .trimEnd(),
  );
}

function cellsOf(row: readonly string[], widths: readonly number[]): string[][] {
  return row.map((text, i) => wrap(text, '', Math.max(1, widths[i]!)));
}

function naturalWidths({heads, body, columns}: Grid): number[] {
  const rows = [...heads, ...body.filter((row) => Array.isArray(row))];
  return Array.from({length: columns}, (_, i) => widestOf(rows.map((row) => flat(row[i]!))));
}

function total(widths: readonly number[], gap: number): number {
  return sum(widths) + gap * (widths.length - 1);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
