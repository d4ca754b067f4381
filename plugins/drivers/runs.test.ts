import {describe, expect, it} from 'vitest';
import {BACKENDS} from '../../src/kernels/backends';
import type {Count} from '../../src/kernels/summary';
import {runsInWords} from './runs';

const count = (backend: string, release: string, ran: number, more: Partial<Count> = {}) => ({
  backend,
  release,
  count: {ran, same: ran, within: 0, differs: 0, failed: 0, skipped: 3, rounds: 3 * ran, ...more},
});
const says = (driver: string, ...counts: ReturnType<typeof count>[]) =>
  runsInWords(driver, {backends: BACKENDS, counts}).says;

describe('what a driver ran', () => {
  it('is nothing yet, or nothing at all', () => {
    expect(says('lab-pin', count('io_uring', '6.1.192', 90))).toEqual(['Not run yet.']);
    expect(says('lab-pin', count('lab-pin', '6.1.192', 0))).toEqual(['Not run yet.']);
    expect(runsInWords('lab-pin', {backends: BACKENDS, counts: []}).ran).toBe(false);
    expect(says('lab-deaf')).toEqual(['No litmus test runs on it, as the model has no such device.']);
  });

  it('is said for each kernel', () => {
    expect(says('lab-pin', count('lab-pin', '5.10.262', 90), count('lab-pin', '6.1.192', 90))).toEqual([
      'As lab-pin it ran 90 tests each on 5.10.262 and 6.1.192: all as the model says.',
    ]);
    expect(
      says('lab-pin', count('lab-pin', '5.10.262', 1), count('lab-pin', '6.1.192', 91, {differs: 2, failed: 1})),
    ).toEqual([
      'As lab-pin it ran 1 test on 5.10.262 and 91 on 6.1.192: 90 as the model says, 2 not; on 1 more the kernel hung or died.',
    ]);
  });

  it('is said for each device that it is', () =>
    expect(says('lab-vfio', count('mediated', '6.1.192', 8), count('mediated-keep', '6.1.192', 9))).toEqual([
      'As mediated-keep it ran 9 tests on 6.1.192: all as the model says.',
      'As mediated it ran 8 tests on 6.1.192: all as the model says.',
    ]));
});
