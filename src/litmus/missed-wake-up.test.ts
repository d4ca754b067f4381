/** R71.missed, by who resolves what and when. */
import {describe, expect, it} from 'vitest';
import {ask} from './ask';
import {outcomeText} from './labels';
import {read} from './read';

function outcomes(kernel: string, setup: string, without: string[] = []): string[] {
  const test = read(`litmus t\nA: map x\nA: x = 1\n${setup}\nA: r0 = x\nexists (r0 = 3)\n`);
  return ask(test, {kernel, device: 'pin', without}).outcomes.map(outcomeText).sort();
}

const RACE = "A: wp x\ntogether\n  A: x = 3\n  A': unwp x\nend";

describe('a store on its way to userfaultfd', () => {
  it('can sleep for ever up to 6.2, where a resolve leaves the PTE read-only', () => {
    for (const kernel of ['5.8', '5.10.262', '6.1.192', '6.2']) {
      expect(outcomes(kernel, RACE)).toEqual(['r0=3', 'r0=unset']);
    }
  });

  it('goes on from 6.3 on, where a resolve gives the write bit back', () => {
    for (const kernel of ['6.3', '6.12.117', '7.3.4']) expect(outcomes(kernel, RACE)).toEqual(['r0=3']);
  });

  it('can sleep for ever in every kernel where a child shares the frame', () => {
    for (const kernel of ['5.8', '6.3', '7.3.4']) {
      expect(outcomes(kernel, `A: fork B\n${RACE}`)).toEqual(['r0=3', 'r0=unset']);
    }
  });

  it('always goes on if the mark decided', () => {
    for (const kernel of ['5.8', '6.1', '7.3']) {
      expect(outcomes(kernel, `A: fork B\n${RACE}`, ['R71.missed'])).toEqual(['r0=3']);
    }
  });

  it('is woken by a resolve that comes later, and by nothing else', () => {
    expect(outcomes('6.1', "A: wp x\ntogether\n  A: x = 3\n  A': unwp x\n  A': wp x\n  A': unwp x\nend")).toContain(
      'r0=3',
    );
    // The store before the first change, or after it, when it is not allowed.
    const changed = outcomes('6.1', "A: wp x\ntogether\n  A: x = 3\n  A': protect x none\n  A': protect x write\nend");
    expect(changed).toEqual(['r0=1', 'r0=unset']);
  });

  it('does not wait where a page-in or a migration brings it back', () => {
    for (const step of ['reclaim A x', 'migrate A x']) {
      const all = outcomes('7.3', `A: wp x\ntogether\n  A: x = 3\n  A': unwp x\n  K: ${step}\nend`);
      expect(all).toContain('r0=3');
    }
  });
});
