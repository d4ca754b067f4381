/** LIST=1: which kernels and backends there are, and how many tests of each are on record. Pure. */
import {backendOf} from '../../src/kernels/backends';
import type {Cell} from './plan';

export function tableOf(
  planned: readonly {kernel: {name: string; package: string}; cells: readonly Cell[]}[],
  tests: number,
): string[] {
  const names = planned.map(({kernel}) => kernel.name);
  const backends = planned[0]?.cells.map(({backend}) => backend) ?? [];
  const row = (first: string, rest: readonly string[], last: string) =>
    `${first.padEnd(15)}${rest.map((each) => each.padStart(6)).join('')}   ${last}`.trimEnd();
  return [
    ...planned.map(({kernel}) => `${kernel.name.padEnd(6)}${kernel.package}`),
    `On record, of ${tests} tests:`,
    row('BACKEND', names, 'kind, and what it is'),
    ...backends.map((backend, i) => {
      const {kind, says} = backendOf(backend)!;
      return row(
        backend,
        planned.map(({cells}) => `${cells[i]!.done}`),
        `${kind}: ${says}`,
      );
    }),
  ];
}
