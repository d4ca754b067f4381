/** What real kernels say of the table that a sandbox computes. Not a part of the page: it is loaded with the first table. */
import type {CellMark, Marked} from '../components/kernel-signs';
import {programText} from '../kernels/program';
import {read} from '../litmus/read';
import type {Table} from './view';

/** As the build writes it. */
export interface KernelMarks {
  readonly kernels: readonly string[];
  /** Whose marks there are. */
  readonly by: readonly string[];
  /** By what a test does; of each kind the kernels that have a mark, by their place, and whose it is. */
  readonly tests: Record<string, {name: string; rows: Record<string, [kernel: number, mark: Marked, by: number][]>}>;
}

let loading: Promise<KernelMarks | undefined> | undefined;

/** Undefined where it cannot be loaded; the next call tries again. */
export function kernelMarks(): Promise<KernelMarks | undefined> {
  loading ??= import('@generated/kernels/default/marks.json').then(
    ({default: data}) => data as KernelMarks,
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** The table with its marks, where `text` does what a test of the catalogue does. Throws a LitmusError for one that is no test. */
export function withMarks(table: Table, text: string, {kernels, by, tests}: KernelMarks): Table {
  const found = tests[programText(read(text))];
  if (!found) return table;
  return {
    ...table,
    test: found.name,
    rows: table.rows.map(({kind, cells}) => {
      const marks = new Map(
        found.rows[kind]?.map(([kernel, mark, whose]): [string, CellMark] => [
          kernels[kernel]!,
          {mark, by: by[whose]!},
        ]),
      );
      return {
        kind,
        cells: cells.map((cell, i) => {
          const mark = marks.get(table.kernels[i]!);
          return mark ? {...cell, mark} : cell;
        }),
      };
    }),
  };
}
