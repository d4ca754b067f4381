import {describe, expect, it} from 'vitest';
import {judge} from './conformance';
import {outcomes, RACE, run, STEADY} from './testing/records';

const verdict = (of: typeof STEADY, given: Parameters<typeof run>[1]) => judge(of.test, run(of, given)).verdict;

describe('a test without a race', () => {
  it('must end as the model says, for that very release', () => {
    expect(verdict(STEADY, {outcomes: outcomes({2: 3})})).toBe('same');
    expect(verdict(STEADY, {outcomes: outcomes({1: 3})})).toBe('differs');
    expect(verdict(STEADY, {outcomes: outcomes({1: 3}), release: '5.8'})).toBe('same');
    expect(verdict(STEADY, {outcomes: outcomes({2: 2, 1: 1})})).toBe('differs');
  });

  it('must end as the model says for that kind of device', () => {
    expect(verdict(STEADY, {kind: 'get', outcomes: outcomes({1: 3})})).toBe('same');
    expect(verdict(STEADY, {kind: 'mirror', outcomes: outcomes({1: 3})})).toBe('differs');
  });
});

describe('a race', () => {
  it('may show any of the outcomes that the model has, and no other', () => {
    expect(verdict(RACE, {outcomes: outcomes({1: 5, 2: 5})})).toBe('same');
    expect(verdict(RACE, {outcomes: outcomes({2: 10})})).toBe('within');
    expect(verdict(RACE, {outcomes: outcomes({1: 9, fault: 1})})).toBe('differs');
  });

  it('is told with what was seen, the most frequent first, and what was not', () => {
    const {race, seen, missing} = judge(RACE.test, run(RACE, {outcomes: outcomes({fault: 1, 2: 9})}));
    expect(race).toBe(true);
    expect(seen).toEqual([
      {text: 'r0=2', count: 9, predicted: true},
      {text: 'r0=fault', count: 1, predicted: false},
    ]);
    expect(missing).toEqual(['r0=1']);
  });
});
