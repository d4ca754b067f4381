import {describe, expect, it} from 'vitest';
import {changesData} from './changes-data';
import {newsOf} from './news';
import {FACT, present, recordOf, RULE, TEST} from './testing/sample';
import {HistoryView} from './view';
import type {Says} from './record';

const rule = {R14: RULE, R53: RULE};
const NEVER: Says = {...TEST, verdicts: ['pin mr on 4.20: Always', 'pin mr on 5.8: Never'], rules: ['R14']};

function news(...states: Parameters<typeof present>[0][]) {
  return newsOf(new HistoryView(recordOf(...states.map((state, i) => [`2026-11-2${i}`, present(state)] as const))));
}

describe('what a recording brought', () => {
  const first = {fact: {u1: FACT}, rule, test: {one: TEST}};

  it('is the newest first', () =>
    expect(
      news(first, {...first, fact: {u1: FACT, u2: FACT}}).map(({date, place, added}) => [date, place, added]),
    ).toEqual([
      ['2026-11-21', 1, [{kind: 'fact', ids: ['u2']}]],
      [
        '2026-11-20',
        1,
        [
          {kind: 'test', ids: ['one']},
          {kind: 'rule', ids: ['R14', 'R53']},
          {kind: 'fact', ids: ['u1']},
        ],
      ],
    ]));

  it('names the verdicts that changed, and the rule that they changed with', () => {
    const changed = {...rule, R14: {...RULE, statement: 'Fork shares.'}, R53: {...RULE, statement: 'A pin unshares.'}};
    const [latest] = news(first, {...first, rule: changed, test: {one: NEVER}});
    expect(latest!.model).toEqual({version: 2, rules: ['R14', 'R53'], tests: ['one']});
    expect(latest!.items[0]).toEqual({
      kind: 'test',
      id: 'one',
      says: 'Does it?',
      changes: [],
      verdicts: {lines: ['one: pin mr on 5.8 was Always, is Never'], because: 'The rule R14 changed.'},
    });
  });

  it.each([
    [
      {rule: {...rule, R53: {...RULE, statement: 'x'}}, test: {one: NEVER}},
      'The rule R53 changed, on which it does not rest.',
    ],
    [{rule: {...rule, 'R33.refs': RULE}, test: {one: NEVER}}, 'The rule R33.refs changed.'],
    [{rule: {R53: RULE, R14: {...RULE, off: 'x'}, R33: RULE}, test: {one: NEVER}}, 'The rules R14 and R33 changed.'],
    [{rule, test: {one: NEVER}}, 'No rule changed; the model follows them otherwise.'],
    [{rule, test: {one: {...NEVER, steps: 'A: map y'}}}, 'The test itself changed.'],
  ])('says why: %#', (now, because) =>
    expect(news(first, {...first, ...now})[0]!.items.find(({kind}) => kind === 'test')?.verdicts?.because).toBe(
      because,
    ),
  );

  it('passes over a test that only rests on other rules', () =>
    expect(news(first, {...first, test: {one: {...TEST, rules: ['R14']}}})[0]!.items).toEqual([]));

  it('tells a rename once, of the new id', () => {
    const record = recordOf(
      ['2026-11-20', present({fact: {old: FACT}})],
      ['2026-11-21', present({fact: {new: {...FACT, mark: 'derived'}}})],
    );
    const [renamed] = newsOf(new HistoryView(record, [{kind: 'fact', from: 'old', to: 'new'}]));
    expect(renamed!.added).toEqual([]);
    expect(renamed!.items.map(({id, changes}) => [id, changes.map(({what}) => what)])).toEqual([
      ['new', ['id', 'mark']],
    ]);
    const [apart] = newsOf(new HistoryView(record));
    expect(apart!.items.map(({id, changes}) => [id, changes.map(({what}) => what)])).toEqual([['old', ['withdrawn']]]);
  });
});

describe('the data of the page', () => {
  const long = 'one two three four five six seven eight nine ten';
  const record = recordOf(
    ['2026-11-20', present({fact: {u1: {...FACT, statement: `${long} eleven`}, u2: FACT}, rule, test: {one: TEST}})],
    [
      '2026-11-20.2',
      present({
        fact: {u1: {...FACT, statement: `${long} twelve`}},
        rule: {R14: {...RULE, sources: ['mm/a.c']}, R53: {...RULE, statement: 'x'}},
        test: {one: NEVER},
      }),
    ],
  );
  const data = changesData(new HistoryView(record), (_, id) => (id === 'u2' ? undefined : `/x#${id}`));

  it('has the versions of the model, with what belongs to them', () => {
    expect(data.today).toEqual({version: 2, anchor: 'cn-model-2', date: '2026-11-20'});
    expect(data.models.map(({anchor, began}) => [anchor, began])).toEqual([
      ['cn-model-2', undefined],
      ['cn-model-1', '1 litmus test and 2 rules'],
    ]);
    expect([...data.models[0]!.tests, ...data.models[0]!.rules].map(({id}) => id)).toEqual(['one', 'R53']);
  });

  it('has the rest by recording, each with its place, what is long shortened', () => {
    expect(data.recordings.map(({anchor}) => anchor)).toEqual(['cn-2026-11-20-2', 'cn-2026-11-20']);
    expect(data.recordings[0]!.items.map(({kind, id, place}) => [kind, id, place])).toEqual([
      ['rule', 'R14', '/x#R14'],
      ['fact', 'u1', '/x#u1'],
      ['fact', 'u2', undefined],
    ]);
    expect(data.recordings[0]!.items[1]!.changes).toEqual([
      {what: 'statement', from: '… seven eight nine ten eleven', to: '… seven eight nine ten twelve'},
    ]);
  });

  it('of nothing is empty', () =>
    expect(changesData(new HistoryView(recordOf()), () => undefined)).toEqual({models: [], recordings: []}));
});
