/** A table as rows of text. */

export interface Cell {
  readonly text: string;
  /** How many columns it stands over. */
  readonly span: number;
}

export interface Row {
  /** A row of heads, above the others. */
  readonly isHead: boolean;
  readonly cells: readonly Cell[];
}

/** A table that can be drawn: each row with a text for each column, but for those that are one text over all of them. */
export interface Grid {
  readonly columns: number;
  readonly heads: readonly string[][];
  readonly body: readonly (string[] | {readonly over: string})[];
}

export function gridOf(rows: readonly Row[]): Grid {
  const columns = Math.max(1, ...rows.map(({cells}) => cells.reduce((sum, {span}) => sum + span, 0)));
  const spread = ({cells}: Row): string[] => {
    const texts = cells.flatMap(({text, span}) => [text, ...Array<string>(span - 1).fill('')]);
    return [...texts, ...Array<string>(columns - texts.length).fill('')];
  };
  return {
    columns,
    heads: rows.filter(({isHead}) => isHead).map(spread),
    body: rows
      .filter(({isHead}) => !isHead)
      .map((row) => (row.cells.length === 1 && columns > 1 ? {over: row.cells[0]!.text} : spread(row))),
  };
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
