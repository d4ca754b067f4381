/** What is to be done: of each kernel and backend, the tests that are not on record as they are now. */
import {isOnRecord} from '../../src/kernels/files';
import type {TestRecord} from '../../src/kernels/record';
import type {Entry} from '../../src/litmus/entry';

export interface Cell {
  readonly backend: string;
  readonly todo: readonly Entry[];
  /** How many are on record. */
  readonly done: number;
}

export interface Asked {
  readonly tests: readonly Entry[];
  readonly backends: readonly string[];
  readonly again: boolean;
  /** LAB_VERSION of the program. */
  readonly lab: number;
}

/** `kernel`: as the records name it. */
export function planFor(
  kernel: {readonly kernel: string; readonly package?: string},
  {tests, backends, again, lab}: Asked,
  recordOf: (test: string) => TestRecord,
): Cell[] {
  return backends.map((backend) => {
    const todo = tests.filter(({name, test}) => again || !isOnRecord(recordOf(name), test, {backend, kernel, lab}));
    return {backend, todo, done: tests.length - todo.length};
  });
}
