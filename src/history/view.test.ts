import {describe, expect, it} from 'vitest';
import {FACT, present, recordOf, TEST} from './testing/sample';
import {HistoryView} from './view';

const record = recordOf(
  ['2026-11-23', present({fact: {u1: FACT, old: FACT}, test: {one: TEST}})],
  [
    '2026-11-23.2',
    present({fact: {u1: {...FACT, mark: 'derived'}, old: {...FACT, mark: 'derived'}}, test: {one: TEST}}),
  ],
  [
    '2026-12-01',
    present({
      fact: {u1: {...FACT, mark: 'derived'}, new: {...FACT, statement: 'It stays.', mark: 'derived'}},
      test: {one: {...TEST, verdicts: ['pin mr on 4.20: Always', 'pin mr on 5.8: Never']}},
    }),
  ],
  ['2026-12-02', present({fact: {new: {...FACT, statement: 'It stays.', mark: 'read'}}})],
  ['2026-12-03', present({fact: {u1: FACT, new: {...FACT, statement: 'It stays.', mark: 'read'}}})],
);
const history = new HistoryView(record);

describe('the history of a thing', () => {
  it('says when it was added, changed, withdrawn and stated again', () =>
    expect(history.historyOf('fact', 'u1')).toEqual({
      added: '2026-11-23',
      changes: [
        {date: '2026-11-23', what: 'mark', from: 'read', to: 'derived'},
        {date: '2026-12-02', what: 'withdrawn', from: 'The device follows.', to: '(none)'},
        {date: '2026-12-03', what: 'stated again', from: '(none)', to: 'The device follows.'},
      ],
    }));

  it('of a test has its verdicts', () =>
    expect(history.historyOf('test', 'one')?.changes[0]).toEqual({
      date: '2026-12-01',
      what: 'verdict of pin mr on 5.8',
      from: 'Always',
      to: 'Never',
    }));

  it('is none where nothing is recorded', () => {
    expect(history.historyOf('fact', 'u9')).toBeUndefined();
    expect(history.historyOf('claim', 'u1')).toBeUndefined();
    expect(history.datedOf('fact', 'u9')).toBeUndefined();
  });

  it('comes down to two dates', () => {
    expect(history.datedOf('fact', 'u1')).toEqual({added: '2026-11-23', changed: '2026-12-03'});
    expect(new HistoryView(recordOf(['2026-11-23', present({fact: {u1: FACT}})])).datedOf('fact', 'u1')).toEqual({
      added: '2026-11-23',
    });
  });
});

describe('an id that took the place of another', () => {
  it('has the history of both', () =>
    expect(new HistoryView(record, [{kind: 'fact', from: 'old', to: 'new'}]).historyOf('fact', 'new')).toEqual({
      added: '2026-11-23',
      changes: [
        {date: '2026-11-23', what: 'mark', from: 'read', to: 'derived'},
        {date: '2026-12-01', what: 'id', from: 'old', to: 'new'},
        {date: '2026-12-01', what: 'statement', from: 'The device follows.', to: 'It stays.'},
        {date: '2026-12-02', what: 'mark', from: 'derived', to: 'read'},
      ],
    }));

  it('does not go round in circles', () => {
    const round = [
      {kind: 'fact' as const, from: 'old', to: 'new'},
      {kind: 'fact' as const, from: 'new', to: 'old'},
      {kind: 'fact' as const, from: 'gone', to: 'new'},
    ];
    expect(new HistoryView(record, round).historyOf('fact', 'new')?.added).toBe('2026-11-23');
  });
});
