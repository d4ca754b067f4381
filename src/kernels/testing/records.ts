/** Records made by hand, for tests. */
import {read} from '../../litmus/read';
import {programDigest} from '../digest';
import type {LabLine} from '../lab-line';
import type {Run} from '../record';

/** Always r0 = 2 for a pin from 5.9 on, r0 = 1 before. */
export const STEADY = {
  name: 'steady',
  test: read(
    'litmus steady\n"?"\nA: map x\nA: x = 1\nA: register x\nA: fork B\nA: x = 2\nD: r0 = x\nforall (r0 = 2)\n',
  ),
};

/** r0 is 1 or 2, whoever comes first. */
export const RACE = {
  name: 'race',
  test: read(
    'litmus race\nA: map x\nA: x = 1\nA: register x\ntogether\n  A: x = 2\n  D: r0 = x\nend\nexists (r0 = 2)\n',
  ),
};

/** Kernels 5.10 and 5.10.262 differ in it: soft-dirty of a pinned page. */
export const BACKPORTED = {
  name: 'backported',
  test: read(
    'litmus backported\nA: map x\nA: x = 1\nA: register x\nK: clear-soft-dirty A\nA: x = 2\nD: r0 = x\nexists (r0 = 2)\n',
  ),
};

export const ENTRIES = [STEADY, RACE, BACKPORTED];

export function outcomes(counts: Record<string, number>): Run['outcomes'] {
  return Object.entries(counts).map(([r0, count]) => ({count, values: {r0: r0 === 'fault' ? r0 : Number(r0)}}));
}

export function run(of: {test: Parameters<typeof programDigest>[0]}, given: Partial<Run> = {}): Run {
  const seen = given.outcomes ?? outcomes({2: 3});
  const release = given.release ?? '6.1.192';
  return {
    backend: 'io_uring',
    kind: 'pin',
    kernel: `${release.split('.').slice(0, 2).join('.')}.0-1-amd64`,
    release,
    package: `linux-image ${release}-1`,
    version: `#1 SMP Debian ${release}-1 (2026-11-16)`,
    machine: 'qemu',
    date: '2026-11-23',
    lab: 1,
    program: programDigest(of.test),
    rounds: seen.reduce((sum, {count}) => sum + count, 0),
    outcomes: seen,
    ...given,
  };
}

export function line(given: Partial<LabLine> = {}): LabLine {
  return {
    test: 'steady',
    backend: 'io_uring',
    kind: 'pin',
    kernel: '6.1.0-56-amd64',
    version: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-11-16)',
    date: '2026-11-23T21:00:00Z',
    lab: 1,
    rounds: 3,
    outcomes: outcomes({2: 3}),
    ...given,
  };
}
