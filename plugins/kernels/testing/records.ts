/** Records made by hand: no kernel has been asked. */
import {programDigest} from '../../../src/kernels/digest';
import type {Disagreement} from '../../../src/kernels/disagreements';
import type {Run, TestRecord} from '../../../src/kernels/record';
import {loadCatalogue} from '../../../src/litmus/catalogue';
import type {Entry} from '../../../src/litmus/entry';

export const ENTRIES = loadCatalogue(process.cwd()).entries;

export function entryOf(name: string): Entry {
  return ENTRIES.find((entry) => entry.name === name)!;
}

/** A run as it stands in a record: of io_uring on 6.1.192, in which the model's outcome came up, unless `part` says otherwise. */
export function run(name: string, outcomes: Run['outcomes'], part: Partial<Run> = {}): Run {
  const {release = '6.1.192'} = part;
  return {
    backend: 'io_uring',
    kind: 'pin',
    kernel: `${release}-amd64`,
    release,
    package: `linux-image-${release}-amd64 ${release}-1`,
    version: `#1 SMP Debian ${release}-1`,
    machine: 'qemu',
    date: '2026-11-23',
    lab: 1,
    program: programDigest(entryOf(name).test),
    rounds: outcomes.reduce((sum, {count}) => sum + count, 0),
    outcomes,
    ...part,
  };
}

const KEPT = [{count: 3, values: {r0: 2, r1: 3, r2: 1}}];
const LOST = [{count: 3, values: {r0: 1, r1: 2, r2: 3}}];
const CHANGED = [{count: 3, values: {r0: 3, r1: 4}}];

/** Kept on a pin, lost by a plain reference, and done by what stands in for SVA. */
export const FORK: TestRecord = {
  test: 'pin-fork-write',
  runs: [
    run('pin-fork-write', KEPT, {release: '5.10.262'}),
    run('pin-fork-write', KEPT),
    run('pin-fork-write', KEPT, {backend: 'vfio', rounds: 3}),
    run('pin-fork-write', LOST, {backend: 'lab-get', kind: 'get'}),
    run('pin-fork-write', KEPT, {backend: 'lab-walk', kind: 'sva'}),
    {...run('pin-fork-write', KEPT, {backend: 'rxe', kind: 'mr'}), outcomes: LOST},
  ],
  skips: [
    {
      backend: 'vmsplice',
      reason: 'registers to read only',
      lab: 1,
      program: programDigest(entryOf('pin-fork-write').test),
      kernels: [
        {kernel: '5.10.262-amd64', release: '5.10.262'},
        {kernel: '6.1.192-amd64', release: '6.1.192'},
      ],
    },
  ],
};

/** A backport of 5.10.262 makes the answer another than that of 5.10. */
export const SOFT_DIRTY: TestRecord = {
  test: 'soft-dirty-write',
  runs: [run('soft-dirty-write', CHANGED, {release: '5.10.262'}), run('soft-dirty-write', CHANGED)],
  skips: [],
};

export const BECAUSE: Disagreement = {
  id: 'made-up',
  backends: ['rxe'],
  tests: {'pin-fork-write': ['r0=1; r1=2; r2=3']},
  reason: 'It is made up, see R16.',
  sources: [{kernel: 'mm/memory.c', in: '6.1.192'}],
  file: 'litmus/disagreements.yaml',
  line: 1,
};
