import {describe, expect, it} from 'vitest';
import {COLUMNS} from './columns';
import type {Disagreement} from './disagreements';
import type {Run, TestRecord} from './record';
import {summarize} from './summary';
import {BACKPORTED, ENTRIES, outcomes, RACE, run, STEADY} from './testing/records';
import {testRuns} from './view';

const view = (of: typeof STEADY, runs: Run[], disagreements: Disagreement[] = []) =>
  testRuns(of, {test: of.name, runs, skips: []}, disagreements);
const mark = (of: typeof STEADY, runs: Run[], kind: string, column: string) =>
  view(of, runs).marks.find((row) => row.kind === kind)!.cells[COLUMNS.indexOf(column)]!;

describe('marks', () => {
  it('say of a cell what real kernels did, and which', () => {
    expect(mark(STEADY, [run(STEADY)], 'pin', '6.1')).toEqual({mark: 'same', by: ['6.1.192 io_uring, 3 rounds']});
    expect(mark(STEADY, [run(STEADY)], 'pin', '6.2').mark).toBe('none');
    expect(mark(STEADY, [run(STEADY)], 'mr', '6.1').mark).toBe('none');
    expect(mark(RACE, [run(RACE, {outcomes: outcomes({1: 5})})], 'pin', '6.1').mark).toBe('within');
    expect(mark(STEADY, [run(STEADY, {outcomes: outcomes({1: 3})})], 'pin', '6.1').mark).toBe('differs');
  });

  it('do not hide one that differs behind one that agrees', () => {
    const runs = [run(STEADY), run(STEADY, {backend: 'lab-pin', outcomes: outcomes({1: 3})})];
    expect(mark(STEADY, runs, 'pin', '6.1').mark).toBe('differs');
  });

  it('tell a stand-in from the hardware', () => {
    expect(mark(STEADY, [run(STEADY, {backend: 'lab-walk', kind: 'sva'})], 'sva', '6.1').mark).toBe('stand-in');
  });

  it('are none for a release whose backports answer otherwise than its column', () => {
    const ran = run(BACKPORTED, {release: '5.10.262'});
    expect(mark(BACKPORTED, [ran], 'pin', '5.10').mark).toBe('none');
    const [seen] = view(BACKPORTED, [ran]).runs;
    expect(seen).toMatchObject({verdict: 'same', era: '5.10'});
    expect(seen).not.toHaveProperty('column');
  });

  it('are all none without a record', () => {
    const {marks, runs} = testRuns(STEADY, undefined, []);
    expect(marks.flatMap(({cells}) => cells.map((cell) => cell.mark))).not.toContain('same');
    expect(runs).toEqual([]);
  });
});

describe('the summary', () => {
  const records = new Map<string, TestRecord>([
    ['steady', {test: 'steady', runs: [run(STEADY), run(STEADY, {release: '5.10.262'})], skips: []}],
    ['race', {test: 'race', runs: [run(RACE, {outcomes: outcomes({1: 5})})], skips: []}],
  ]);
  const {backend, lab, program, kernel, release} = run(STEADY);
  records.get('race')!.skips.push({backend, lab, program, reason: 'no reason', kernels: [{kernel, release}]});

  it('counts each run once', () => {
    const {total, tests, kernels, counts} = summarize(ENTRIES, (test) => records.get(test), []);
    expect(total).toEqual({ran: 3, same: 2, within: 1, differs: 0, failed: 0, skipped: 1, rounds: 11});
    expect(tests).toEqual({all: 3, ran: 2});
    expect(kernels.map((each) => each.release)).toEqual(['5.10.262', '6.1.192']);
    expect(counts.map((each) => `${each.release}: ${each.count.ran}`)).toEqual(['5.10.262: 1', '6.1.192: 2']);
  });

  it('is all zero without records', () => {
    expect(summarize(ENTRIES, () => undefined, []).total.ran).toBe(0);
  });
});
