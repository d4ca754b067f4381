import {describe, expect, it} from 'vitest';
import {COLUMNS} from '../../src/kernels/columns';
import {testRuns} from '../../src/kernels/view';
import {labelsOf} from '../../src/litmus/labels';
import {ask} from '../../src/litmus/ask';
import {sayer} from './say';
import {seenOf, seenUnder} from './seen';
import {testRunsView} from './test-view';
import {BECAUSE, entryOf, FORK, run, SOFT_DIRTY} from './testing/records';

const say = sayer(process.cwd());
const at = (column: string) => COLUMNS.indexOf(column);
const fork = testRuns(entryOf('pin-fork-write'), FORK, [BECAUSE]);
const letters = new Map([
  ['r0=1; r1=2; r2=3', 'a'],
  ['r0=2; r1=3; r2=1', 'b'],
]);
const view = testRunsView(fork, letters, say);

describe('the marks of a test', () => {
  it('stand in the column of the release, and say whose they are', () => {
    expect(Object.keys(view.marks)).toEqual(['pin', 'mr', 'get', 'sva']);
    expect(view.marks.pin).toHaveLength(COLUMNS.length);
    expect(view.marks.pin![at('6.1')]).toEqual({
      mark: 'same',
      by: '6.1.192 io_uring, 3 rounds; 6.1.192 vfio, 3 rounds',
    });
    expect(view.marks.pin!.filter(Boolean)).toHaveLength(2);
    expect(view.marks.mr![at('6.1')]!.mark).toBe('differs');
    expect(view.marks.get![at('6.1')]!.mark).toBe('same');
    expect(view.marks.sva![at('6.1')]!.mark).toBe('stand-in');
  });

  it('are none where a backport makes the answer another than that of the column', () => {
    const {marks, otherwise} = testRunsView(testRuns(entryOf('soft-dirty-write'), SOFT_DIRTY, []), new Map(), say);
    expect(marks.pin!.map((cell) => cell?.mark).filter(Boolean)).toEqual(['same']);
    expect(otherwise).toEqual([{release: '5.10.262', column: '5.10', kinds: ['pin']}]);
  });

  it('are none without a record', () => {
    const nothing = testRunsView(testRuns(entryOf('pin-fork-write'), undefined, []), letters, say);
    expect(nothing).toEqual({marks: {}, runs: [], differences: [], failures: [], otherwise: [], skips: []});
  });
});

describe('the runs of a test', () => {
  it('name outcomes by the letters of the table above them', () => {
    expect(view.runs.map(({backend, mark, seen}) => [backend, mark, seen.map(({letter}) => letter).join()])).toEqual([
      ['io_uring', 'same', 'b'],
      ['io_uring', 'same', 'b'],
      ['vfio', 'same', 'b'],
      ['lab-get', 'same', 'a'],
      ['lab-walk', 'stand-in', 'b'],
      ['rxe', 'differs', 'a'],
    ]);
  });

  it('count the outcomes of a race, without those that the model has not', () => {
    const {name, test} = entryOf('fork-splits-dma');
    const {outcomes} = ask(test, {kernel: '6.1.192', device: 'pin'});
    expect(outcomes.length).toBeGreaterThan(1);
    const [first] = outcomes;
    const other = {...first!, r0: 99};
    const record = {test: name, skips: [], runs: [run(name, [{count: 39, values: first!}])]};
    const of = (runs: typeof record.runs) =>
      testRunsView(testRuns({name, test}, {...record, runs}, []), new Map(), say);
    const [letter] = labelsOf(outcomes).keys();
    expect(of(record.runs).runs[0]).toMatchObject({
      mark: 'within',
      possible: {all: outcomes.length, seen: 1},
      seen: [{text: letter, count: 39}],
    });
    const differing = of([
      run(name, [
        {count: 39, values: first!},
        {count: 1, values: other},
      ]),
    ]);
    expect(differing.runs[0]).toMatchObject({mark: 'differs', possible: {all: outcomes.length, seen: 1}});
    expect(differing.differences).toMatchObject([{runs: [{rounds: 40, unpredicted: [{count: 1}]}]}]);
    expect(differing.differences[0]!.because).toBeUndefined();
  });

  it('say why a kernel did otherwise, with rules and sources as links', () => {
    expect(view.differences).toHaveLength(1);
    const [{because, runs}] = view.differences as [(typeof view.differences)[number]];
    expect(runs).toEqual([
      {backend: 'rxe', release: '6.1.192', rounds: 3, unpredicted: [{text: 'r0=1; r1=2; r2=3', count: 3}]},
    ]);
    expect(because!.reason).toContainEqual({rule: 'R16', href: '/rules#r16'});
    expect(because!.sources[0]!.href).toContain('/mm/memory.c?h=v6.1.192');
  });

  it('say what was skipped, and where', () =>
    expect(view.skips).toEqual([
      {backend: 'vmsplice', reason: 'registers to read only', releases: ['5.10.262', '6.1.192']},
    ]));
});

describe('what was seen, in a line', () => {
  it('is of the setting of a mail', () => {
    expect(seenUnder(fork, {kernel: '6.1', device: 'pin'})).toBe('6.1.192 (io_uring, vfio)');
    expect(seenUnder(fork, {kernel: '5.10', device: 'pin'})).toBe('5.10.262 (io_uring)');
    expect(seenUnder(fork, {kernel: '5.8', device: 'pin'})).toBeUndefined();
  });

  it('is nothing where a kernel did otherwise, or only a stand-in did it', () => {
    expect(seenUnder(fork, {kernel: '6.1', device: 'mr'})).toBeUndefined();
    expect(seenUnder(fork, {kernel: '6.1', device: 'sva'})).toBeUndefined();
    expect(seenOf(fork)).toBe('pin on 5.10.262, 6.1.192 (io_uring), 6.1.192 (vfio); get on 6.1.192 (lab-get)');
  });
});
