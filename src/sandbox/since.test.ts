import {describe, expect, it} from 'vitest';
import type {ModelHistory, VerdictChange} from '../history/model-history';
import {sinceEver, sinceLink} from './since';

const verdict = (change: Partial<VerdictChange>): VerdictChange => ({
  test: 'pin-fork-write',
  device: 'pin',
  kernels: ['5.8', '5.9'],
  without: [],
  from: 'Never',
  to: 'Sometimes',
  ...change,
});

const HISTORY: ModelHistory = {
  version: 5,
  changes: [
    {version: 1, date: '2026-01-01', rules: [], verdicts: []},
    {version: 2, date: '2026-02-01', rules: ['R13', 'R60'], verdicts: [verdict({from: 'Always', to: 'Never'})]},
    {version: 3, date: '2026-03-01', rules: ['R14'], verdicts: []},
    {version: 4, date: '2026-04-01', rules: ['R53', 'R33', 'R33.refs'], verdicts: [verdict({})]},
    {
      version: 5,
      date: '2026-05-01',
      rules: ['R71'],
      verdicts: [
        verdict({test: 'dontfork', from: '', to: 'Never'}),
        verdict({without: ['R45.retry', 'R46.retry'], from: 'Never', to: 'Always'}),
      ],
    },
  ],
};
const now = {observation: 'Sometimes', rules: ['R14', 'R33', 'R60']} as const;
const CHOSEN = {kernel: '5.8', device: 'pin', without: []} as const;

/** Of those asked about, these. */
const bring =
  (...rules: string[]) =>
  (asked: readonly string[]) =>
    Promise.resolve(asked.filter((id) => rules.includes(id)));

describe('a link that says what it was made with', () => {
  it.each([
    ['the verdict is the same', 4, 'Sometimes', bring(), undefined],
    ['one rule brings it back', 3, 'Never', bring('R53'), 'Made with model 3: Never; now: Sometimes, because R53.'],
    ['two rules do', 2, 'Never', bring('R53', 'R14'), 'Made with model 2: Never; now: Sometimes, because R14 and R53.'],
    [
      'a rule does by a part of it',
      3,
      'Never',
      bring('R33', 'R33.refs'),
      'Made with model 3: Never; now: Sometimes, because R33.refs.',
    ],
    [
      'none does, but the answer rests on one that has changed',
      3,
      'Never',
      bring('R60'),
      'Made with model 3: Never; now: Sometimes, because R33 and R33.refs.',
    ],
    [
      'none does, and it rests on none',
      4,
      'Never',
      bring(),
      'Made with model 4: Never; now: Sometimes. No single rule accounts for it; changed since: R71.',
    ],
    [
      'nothing has changed',
      5,
      'Always',
      bring('R53'),
      'Made with model 5: Always; now: Sometimes. No single rule accounts for it: none has changed since.',
    ],
    [
      'it was made with a newer model',
      7,
      'not-applicable',
      bring('R53'),
      'Made with model 7: not applicable; now: Sometimes. This copy of the site has an older model, 5.',
    ],
  ] as const)('where %s', async (_, model, was, bringBack, said) =>
    expect(await sinceLink({model, verdict: was}, now, HISTORY, bringBack)).toBe(said),
  );

  it('says both without a history too', async () =>
    expect(await sinceLink({model: 3, verdict: 'Never'}, now, undefined, bring())).toBe(
      'Made with model 3: Never; now: Sometimes. Why could not be loaded.',
    ));

  it('asks only after rules that have changed since', async () => {
    const asked: unknown[] = [];
    await sinceLink({model: 3, verdict: 'Never'}, now, HISTORY, (rules, before) => {
      asked.push(rules, before);
      return Promise.resolve([]);
    });
    expect(asked).toEqual([['R53', 'R33', 'R33.refs', 'R71'], 'Never']);
  });

  it('names a few rules of many', async () => {
    const rules = Array.from({length: 40}, (_, i) => `R${i + 1}`);
    const long = {version: 2, changes: [{version: 2, date: '2026-01-01', rules, verdicts: []}]};
    expect(await sinceLink({model: 1, verdict: 'Never'}, {...now, rules: []}, long, bring())).toBe(
      'Made with model 1: Never; now: Sometimes. No single rule accounts for it; changed since: R1, R2, R3, R4, R5, R6 and 34 more.',
    );
  });
});

describe('a link to a test of the catalogue that does not', () => {
  it('has the history of that verdict', async () =>
    expect(await sinceEver('pin-fork-write', CHOSEN, now, HISTORY, bring('R53', 'R13'))).toBe(
      'The verdict has changed; up to model 1: Always; up to model 3: Never; now: Sometimes, because R53.',
    ));

  it('has nothing to say of one that never changed', async () => {
    for (const [test, chosen] of [
      ['pin-fork-write', {...CHOSEN, kernel: '5.10'}],
      ['pin-fork-write', {...CHOSEN, device: 'mr'}],
      ['pin-fork-write', {...CHOSEN, without: ['R13']}],
      ['dontfork', CHOSEN],
    ] as const)
      expect(await sinceEver(test, chosen, now, HISTORY, bring('R53'))).toBeUndefined();
  });

  it('has the history of what is asked without rules', async () =>
    expect(
      await sinceEver(
        'pin-fork-write',
        {...CHOSEN, without: ['R46.retry', 'R45.retry']},
        {observation: 'Always', rules: ['R71']},
        HISTORY,
        bring(),
      ),
    ).toBe('The verdict has changed; up to model 4: Never; now: Always, because R71.'));
});
