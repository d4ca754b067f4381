import {describe, expect, it} from 'vitest';
import {modelVersion} from './record';
import {FACT, present, recordOf, RULE, TEST} from './testing/sample';
import {sentencesOf, unrecorded} from './update';

const FIRST = present({fact: {u1: FACT}, rule: {R14: RULE}, test: {one: TEST}, term: {pin: FACT}});
const record = recordOf(['2026-11-23', FIRST]);
const sentences = (now: Parameters<typeof present>[0]) =>
  unrecorded(
    record,
    present({fact: {u1: FACT}, rule: {R14: RULE}, test: {one: TEST}, term: {pin: FACT}, ...now}),
  ).flatMap(sentencesOf);
const model = (now: Parameters<typeof present>[0]) =>
  modelVersion(recordOf(['2026-11-23', FIRST], ['2026-11-24', present(now)]));

describe('what is not recorded', () => {
  it('is nothing where all is as before', () => expect(sentences({})).toEqual([]));

  it.each([
    [{fact: {u1: {...FACT, statement: 'It stays.'}}}, ['u1: statement changed']],
    [
      {fact: {u1: {...FACT, statement: 'It stays.', mark: 'derived', sources: []}}},
      ['u1: statement, mark and sources changed'],
    ],
    [{fact: {u1: FACT, u2: FACT}}, ['u2: is new']],
    [{fact: {}}, ['u1: is gone, and will be recorded as withdrawn']],
    [{term: {pin: {...FACT, statement: 'A pin.'}}}, ['term pin: statement changed']],
    [
      {test: {one: {...TEST, verdicts: ['pin mr on 4.20: Always', 'pin mr on 5.8: Never']}}},
      ['one: pin mr on 5.8 was Always, is Never'],
    ],
    [{test: {one: {...TEST, steps: 'A: map y'}}}, ['one: steps changed']],
  ])('%j', (now, lines) => expect(sentences(now)).toEqual(lines));
});

describe('what is recorded', () => {
  const changed = present({fact: {u1: {...FACT, mark: 'derived'}, u2: FACT}, rule: {R14: RULE}, test: {one: TEST}});
  const after = recordOf(['2026-11-23', FIRST], ['2026-11-23.2', changed], ['2026-11-24', FIRST]);

  it('keeps every version', () => {
    expect(after.fact.find(({id}) => id === 'u1')!.versions.map(({recorded, says}) => [recorded, says!.mark])).toEqual([
      ['2026-11-23', 'read'],
      ['2026-11-23.2', 'derived'],
      ['2026-11-24', 'read'],
    ]);
  });

  it('has what is gone as withdrawn, and what is back as said again', () => {
    expect(after.fact.find(({id}) => id === 'u2')!.versions.map(({says}) => says?.mark)).toEqual(['read', undefined]);
    expect(after.term[0]!.versions.map(({says}) => says?.mark)).toEqual(['read', undefined, 'read']);
  });

  it('leaves alone what has not changed', () => expect(after.rule[0]!.versions).toHaveLength(1));
});

describe('the version of the model', () => {
  const rule = {R14: RULE};
  const test = {one: TEST};
  it.each([
    ['stays where no rule and no verdict changed', {rule, test, fact: {}}, 1],
    ['stays where a rule has another source', {rule: {R14: {...RULE, sources: ['mm/a.c']}}, test}, 1],
    ['stays where a test has other words', {rule, test: {one: {...TEST, question: 'Well?'}}}, 1],
    ['stays where there is one test more, or none', {rule, test: {two: TEST}}, 1],
    ['rises with a rule that says something else', {rule: {R14: {...RULE, statement: 'Fork shares.'}}, test}, 2],
    ['rises with a rule that holds elsewhere', {rule: {R14: {...RULE, kernels: 'since 5.8'}}, test}, 2],
    ['rises with a rule that sets another flag', {rule: {R14: {...RULE, flags: ['exclusiveMark']}}, test}, 2],
    ['rises with a rule that is new', {rule: {...rule, R15: RULE}, test}, 2],
    ['rises with a rule that is gone', {rule: {}, test}, 2],
    ['rises with a verdict', {rule, test: {one: {...TEST, verdicts: ['pin mr on 4.20 5.8: Never']}}}, 2],
    [
      'rises with a verdict on one kernel more',
      {rule, test: {one: {...TEST, verdicts: ['pin mr on 4.20 5.8 5.9: Always']}}},
      2,
    ],
  ])('%s', (_, now, version) => expect(model(now)).toBe(version));

  it('begins with the first rules and tests', () => {
    const facts = recordOf(['2026-11-23', present({fact: {u1: FACT}})]);
    expect(modelVersion(facts)).toBe(0);
    expect(modelVersion(recordOf(['2026-11-23', present({})], ['2026-11-24', FIRST]))).toBe(1);
  });
});
