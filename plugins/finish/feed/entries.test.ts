import {describe, expect, it} from 'vitest';
import {newsOf} from '../../../src/history/news';
import type {Says} from '../../../src/history/record';
import {FACT, present, recordOf, RULE, TEST} from '../../../src/history/testing/sample';
import {HistoryView} from '../../../src/history/view';
import {entriesOf} from './entries';

const NEVER: Says = {...TEST, verdicts: ['pin mr on 4.20: Always', 'pin mr on 5.8: Never']};
const first = {fact: {u1: FACT, u2: FACT}, rule: {R14: RULE}, test: {'pin-fork-write': TEST}, term: {pin: FACT}};
const second = {
  ...first,
  fact: {u1: {...FACT, mark: 'derived'}, u3: FACT},
  rule: {R14: {...RULE, statement: 'Fork shares.'}},
  test: {'pin-fork-write': NEVER},
};
const entries = entriesOf(
  newsOf(new HistoryView(recordOf(['2026-11-23', present(first)], ['2026-11-23.2', present(second)]))),
);

describe('the entries of the feed', () => {
  it('are one for each thing that changed, one for a version of the model, one for all that is new', () =>
    expect(entries.map(({key, title, path}) => [key, title, path])).toEqual([
      [
        '2026-11-23.2/model',
        'The model is version 2: the rule R14 and the verdicts of 1 litmus test changed',
        '/changes#cn-model-2',
      ],
      ['2026-11-23.2/t/pin-fork-write', 'pin-fork-write: pin mr on 5.8 was Always, is Never', '/t/pin-fork-write'],
      ['2026-11-23.2/r/R14', 'R14: statement changed', '/r/R14'],
      ['2026-11-23.2/f/u1', 'u1: mark was read, is derived', '/f/u1'],
      ['2026-11-23.2/f/u2', 'u2: withdrawn', '/f/u2'],
      ['2026-11-23.2/added', '1 fact added', '/changes#cn-2026-11-23-2'],
      ['2026-11-23/model', 'The model is version 1: the first that was recorded', '/changes#cn-model-1'],
      ['2026-11-23/added', '1 litmus test, 1 rule, 2 facts and 1 term added', '/changes#cn-2026-11-23'],
    ]));

  it('say from what to what, and why', () => {
    const lines = (key: string) => entries.find((entry) => entry.key === `2026-11-23.2/${key}`)!.lines;
    expect(lines('t/pin-fork-write')).toEqual([
      'pin-fork-write: pin mr on 5.8 was Always, is Never',
      'The rule R14 changed.',
    ]);
    expect(lines('f/u1')).toEqual(['mark: was “read”, is “derived”']);
    expect(lines('f/u2')).toEqual(['withdrawn; it said “The device follows.”']);
    expect(lines('model')).toEqual(['Rules: R14.', 'Tests with another verdict: pin-fork-write.']);
    expect(lines('added')).toEqual(['1 fact: u3']);
  });

  it('have times of their day, in their order', () => {
    const times = entries.map(({when}) => when.toISOString());
    expect([...times].sort().reverse()).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
    expect(times.every((time) => time.startsWith('2026-11-23T00:0'))).toBe(true);
  });

  it('keep what they were when something is recorded after them', () => {
    const third = {...second, fact: {u1: FACT, u3: FACT}};
    const later = entriesOf(
      newsOf(
        new HistoryView(
          recordOf(['2026-11-23', present(first)], ['2026-11-23.2', present(second)], ['2026-11-24', present(third)]),
        ),
      ),
    );
    expect(later.slice(1)).toEqual(entries);
  });

  it('shorten a title of many verdicts', () => {
    const kinds = ['pin', 'mr', 'get', 'request', 'mirror', 'sva', 'snoop'];
    const verdicts = (of: (i: number) => string) =>
      kinds.map((kind, i) => `${kind} on 4.2${i} 5.1${i} 6.1${i}: ${of(i)}`);
    const many = (of: (i: number) => string) => present({test: {one: {...TEST, verdicts: verdicts(of)}}});
    const [, entry] = entriesOf(
      newsOf(new HistoryView(recordOf(['2026-11-23', many(() => 'Always')], ['2026-11-24', many(() => 'Never')]))),
    );
    expect(entry!.title).toBe('one: pin on 4.20 5.10 6.10 was Always, is Never; and 6 more');
    expect(entry!.lines).toHaveLength(8);
  });
});
