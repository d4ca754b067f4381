import {describe, expect, it} from 'vitest';
import {withMarks} from '../../src/sandbox/kernel-marks';
import {table} from '../../src/sandbox/model/table';
import {catalogueViews} from '../litmus/catalogue-views';
import {litmusList} from '../litmus/list';
import {kernelMarks} from './marks';
import {kernelsData} from './pages';
import {runsOf} from './runs';
import {sayer} from './say';
import {scenarios} from './scenarios';
import {BECAUSE, ENTRIES, entryOf, FORK, run, SOFT_DIRTY} from './testing/records';

const say = sayer(process.cwd());
const all = runsOf(ENTRIES, [FORK, SOFT_DIRTY], [BECAUSE]);
const nothing = runsOf(ENTRIES, [], []);
const list = litmusList(catalogueViews(process.cwd()), all.runs);

describe('the page about real kernels', () => {
  it('counts runs, and says of which kernels there are none', () => {
    const {total, tests, kernels, missing} = kernelsData(all, say);
    expect(total).toMatchObject({ran: 8, same: 7, differs: 1, skipped: 2});
    expect(tests).toEqual({all: ENTRIES.length, ran: 2});
    expect(kernels.map(({release, suites}) => [release, suites?.[0]])).toEqual([
      ['5.10.262', 'bullseye'],
      ['6.1.192', 'bookworm'],
    ]);
    expect(missing).toBe('up to 5.9, from 5.11 to 6.0 and from 6.2 on');
  });

  it('tells what differs and why, and what nobody can explain', () => {
    const explained = kernelsData(all, say);
    expect(explained.disagreements.map(({id, runs}) => [id, runs])).toEqual([
      ['made-up', [{test: 'pin-fork-write', by: ['rxe on 6.1.192']}]],
    ]);
    expect(explained.unexplained).toEqual([]);
    const {disagreements, unexplained} = kernelsData(runsOf(ENTRIES, [FORK], []), say);
    expect(disagreements).toEqual([]);
    expect(unexplained).toEqual([{test: 'pin-fork-write', by: ['rxe on 6.1.192']}]);
  });

  it('can be made without any record', () => {
    const {total, kernels, counts, missing} = kernelsData(nothing, say);
    expect([total.ran, kernels, counts]).toEqual([0, [], []]);
    expect(missing).toBe('all kernels');
    expect(scenarios(nothing)).toEqual({releases: [], differ: [], same: []});
    expect(kernelMarks(nothing).tests).toEqual({});
  });
});

describe('records that say nothing of the test', () => {
  const told = (part: Parameters<typeof run>[2]) => {
    const record = {...FORK, runs: [run('pin-fork-write', [{count: 3, values: {r0: 2, r1: 3, r2: 1}}], part)]};
    return runsOf(ENTRIES, [record], []).runs.get('pin-fork-write')!.runs;
  };

  it('are not shown: of an older program, of a kernel that the model does not know', () => {
    expect(told({})).toHaveLength(1);
    expect(told({program: '0123456789abcdef'})).toEqual([]);
    expect(told({release: '4.19.300'})).toEqual([]);
  });
});

describe('the scenarios', () => {
  const {releases, differ, same} = scenarios(all);
  const rowOf = (rows: typeof differ, test: string, kind: string) =>
    rows.find((row) => row.test === test && row.kind === kind)!;

  it('have each release that is on record', () => {
    expect(releases).toEqual(['5.10.262', '6.1.192']);
    for (const {cells} of [...differ, ...same]) expect(cells).toHaveLength(2);
  });

  it('show what was predicted, and that it was seen', () => {
    const {scenario, cells} = rowOf(same, 'pin-fork-write', 'pin');
    expect(scenario).toBe('S1');
    expect(cells.map(({predicted, mark}) => [predicted, mark?.mark])).toEqual([
      ['Always', 'same'],
      ['Always', 'same'],
    ]);
    expect(rowOf(same, 'pin-fork-write', 'get').cells.map(({mark}) => mark?.mark)).toEqual([undefined, 'same']);
  });

  it('set apart what the kernels answer differently, and what a backport has changed', () => {
    expect(rowOf(differ, 'protect-restore-write', 'pin').cells.map(({predicted}) => predicted)).toEqual([
      'Never',
      'Always',
    ]);
    expect(rowOf(differ, 'soft-dirty-write', 'pin').cells).toEqual([
      {
        predicted: 'Always',
        before: {kernel: '5.10', verdict: 'Never'},
        mark: {mark: 'same', by: '5.10.262 io_uring, 3 rounds'},
      },
      {predicted: 'Always', mark: {mark: 'same', by: '6.1.192 io_uring, 3 rounds'}},
    ]);
  });

  it('say what a kernel came to that differs', () => {
    const record = {
      test: 'soft-dirty-write',
      skips: [],
      runs: [run('soft-dirty-write', [{count: 3, values: {r0: 1, r1: 1}}])],
    };
    const cell = rowOf(scenarios(runsOf(ENTRIES, [record], [])).same, 'soft-dirty-write', 'pin').cells[0]!;
    expect(cell).toMatchObject({predicted: 'Always', seen: 'Never', mark: {mark: 'differs'}});
  });

  it('leave out kinds that no kernel has a device of', () =>
    expect([...differ, ...same].some(({kind}) => kind === 'snoop')).toBe(false));
});

describe('the marks of a sandbox', () => {
  const marks = kernelMarks(all);
  const marked = (text: string) => withMarks({...table(text, []), outcomes: [], says: ''}, text, marks);
  const {text} = entryOf('pin-fork-write');

  it('are those of the test that is run, whatever it is called and asks', () => {
    for (const same of [text, text.replace('litmus pin-fork-write', 'litmus mine').replace(/^".*"$/gm, '"Well?"')]) {
      const {test, rows, kernels} = marked(same);
      expect(test).toBe('pin-fork-write');
      const cell = (kind: string, kernel: string) =>
        rows.find((row) => row.kind === kind)!.cells[kernels.indexOf(kernel)]!;
      expect(cell('pin', '6.1')).toMatchObject({
        verdict: 'Always',
        mark: {mark: 'same', by: '6.1.192 io_uring, 3 rounds; 6.1.192 vfio, 3 rounds'},
      });
      expect(cell('pin', '6.2').mark).toBeUndefined();
      expect(cell('mr', '6.1').mark?.mark).toBe('differs');
    }
  });

  it('are gone where it does something else', () => {
    const {test, rows} = marked(text.replace('x = 3', 'x = 4').replace('r1 = 3', 'r1 = 4'));
    expect(test).toBeUndefined();
    expect(rows.some(({cells}) => cells.some(({mark}) => mark))).toBe(false);
  });

  it('take little room', () => expect(JSON.stringify(kernelMarks(all)).length).toBeLessThan(2_000));
});

it('the list of tests says on how many kernels one was seen', () => {
  const realOf = (name: string) => list.groups.flatMap(({tests}) => tests).find((test) => test.name === name)!.real;
  expect(realOf('pin-fork-write')).toEqual({releases: 2, differ: 1});
  expect(realOf('soft-dirty-write')).toEqual({releases: 2, differ: 0});
  expect(realOf('fork-child-exits')).toBeUndefined();
});
