/**
 * P1 to P4 of the notes on copy-on-write, section 8, on random programs: a device that looks its pages up follows A in every
 * era; one that keeps a frame does where the notes say so; and each broken driver or kernel does exactly the damage that the
 * notes say. `testing/coherence.ts` says what the properties are.
 */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {DeviceKind} from '../../model/device-kind';
import {type EraName, ERAS} from '../../model/kernels';
import {brokenBy, type Property} from './testing/coherence';
import {following, type Following} from './testing/following';
import {forAll, TIMEOUT} from './testing/runs';

const FOUR = ['P1', 'P2', 'P3', 'P4'] as const;
const ALL = ERAS.map(({release}) => release);
const kernelsOf = (...eras: EraName[]) => ERAS.filter(({era}) => eras.includes(era)).map(({release}) => release);
/** Of 4.20, whose devices know no interval notifiers (R46). */
const INTERVAL = ALL.filter((release) => release !== '4.20');

function holds(properties: readonly Property[], where: Following, count: number): void {
  forAll(
    following(where),
    (one) => {
      const broken = brokenBy(one);
      expect(properties.filter((property) => broken.has(property))).toEqual([]);
    },
    count,
  );
}

/** Everything that any of some programs breaks. A fixed sample, for it must not depend on chance whether the damage is found. */
function damage(where: Following, without: readonly string[] = [], count = 400): Property[] {
  const sample = fc.sample(following(where), {numRuns: count, seed: 1});
  return [...new Set(sample.flatMap((one) => [...brokenBy(one, without)]))].sort();
}

describe('a device that looks its pages up', () => {
  const devices = ['mirror', 'sva', 'snoop'] as const;

  it('follows A in every era (P1 to P4)', () => holds(FOUR, {kernels: ALL, devices}, 400), TIMEOUT);

  it(
    'follows A while the kernel moves or swaps the page, too',
    () => holds(FOUR, {kernels: ALL, devices, others: ['migrate', 'reclaim']}, 400),
    TIMEOUT,
  );
});

describe('a device with a write pin', () => {
  const pin: readonly DeviceKind[] = ['pin', 'mr'];
  const access = ['write'] as const;

  it.each(kernelsOf('M', 'F'))('loses A on %s (P3, P4)', (kernel) => {
    expect(damage({kernels: [kernel], devices: ['pin'], access})).toEqual(expect.arrayContaining(['P3', 'P4']));
  });

  it('keeps A from 5.9 to 5.18, as far as fork is concerned', () => {
    // The registration comes before whatever races: 5.9 and 5.10 have the race of R19.
    holds(['P3', 'P4'], {kernels: kernelsOf('R'), devices: pin, access}, 400);
  });

  it.each([
    ['mprotect', 'protect', kernelsOf('R')],
    ['reclaim', 'reclaim', ['5.9', '5.10']],
    ['userfaultfd', 'wp', kernelsOf('R')],
    ['clearing soft-dirty', 'clear-soft-dirty', ['5.9', '5.10']],
  ] as const)('loses A from 5.9 on to %s (P3)', (_, other, kernels) => {
    for (const kernel of kernels) {
      expect(damage({kernels: [kernel], devices: ['pin'], access, others: [other]}), kernel).toContain('P3');
    }
  });

  it(
    'keeps A from 5.19 on, whatever else happens',
    () => {
      const others = ['migrate', 'reclaim', 'clear-soft-dirty', 'protect', 'wp'] as const;
      holds(['P3', 'P4'], {kernels: kernelsOf('X', 'XL'), devices: pin, access, others}, 700);
    },
    TIMEOUT,
  );
});

describe('a device with a plain reference', () => {
  it.each(ALL)('loses A on %s (P3, P4)', (kernel) => {
    const broken = damage({kernels: [kernel], devices: ['get'], access: ['write']}, [], 100);
    expect(broken).toEqual(expect.arrayContaining(['P3', 'P4']));
  });
});

describe('what is broken without', () => {
  const retry = ['R45.retry', 'R46.retry'];
  const wait = ['R45.wait', 'R46.wait'];
  const fork = ['R13', 'R42.fork'];
  const cow = ['R40.cow', 'R42.cow'];

  it.each<[string, DeviceKind, readonly string[], readonly string[], readonly Property[]]>([
    ['the retry test (CX1, CX2)', 'mirror', ALL, retry, FOUR],
    ['the wait for an invalidation that runs (CX3)', 'mirror', INTERVAL, wait, ['P2']],
    // There the sequence moves at range_end only: whoever does not look whether an invalidation runs installs what fork has just
    // taken away. The notes have explored interval notifiers.
    ['the wait for an invalidation that runs, in the ODP of 4.20', 'mirror', ['4.20'], wait, FOUR],
    ['a flush before the new PTE (CX6)', 'sva', ALL, ['R42.order'], ['P2']],
    ['a notification of fork (CX7)', 'mirror', ALL, fork, ['P1', 'P3', 'P4']],
    ['a flush of the IOTLB at fork (CX7)', 'sva', ALL, fork, ['P1', 'P3', 'P4']],
    ['a notification of the copy (CX8)', 'mirror', ALL, cow, ['P2']],
    ['a flush of the IOTLB at the copy (CX8)', 'sva', ALL, cow, ['P2']],
  ])(
    '%s: %s',
    (_, device, kernels, without, properties) =>
      expect(damage({kernels, devices: [device]}, without)).toEqual(properties),
    TIMEOUT,
  );
});
