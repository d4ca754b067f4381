/** The marks of all tests for the tables that a sandbox computes, found by what was run. */
import {COLUMNS} from '../../src/kernels/columns';
import {programText} from '../../src/kernels/program';
import type {KernelMarks} from '../../src/sandbox/kernel-marks';
import type {CatalogueRuns} from './runs';
import type {Marked} from '../../src/components/kernel-signs';
import {cellMarks} from './test-view';

/** Small: no test without a mark, and whose a mark is just once. */
export function kernelMarks({entries, runs}: Pick<CatalogueRuns, 'entries' | 'runs'>): KernelMarks {
  const by: string[] = [];
  const numberOf = (text: string) => (by.includes(text) ? by.indexOf(text) : by.push(text) - 1);
  const tests: KernelMarks['tests'] = {};
  for (const {name, test} of entries) {
    const rows = Object.entries(cellMarks(runs.get(name)!)).map(([kind, cells]) => [
      kind,
      cells.flatMap((cell, i): [number, Marked, number][] => (cell ? [[i, cell.mark, numberOf(cell.by)]] : [])),
    ]);
    if (rows.length > 0) tests[programText(test)] = {name, rows: Object.fromEntries(rows)};
  }
  return {kernels: COLUMNS, by, tests};
}
