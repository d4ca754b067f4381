import {describe, expect, it} from 'vitest';
import {explore} from '../src/explore';
import {exploreNaively} from '../src/explore/naive';
import {TwoPhaseCommit} from './two-phase-commit';

describe('two-phase commit', () => {
  it('has the published number of states', () => {
    for (const [managers, states] of [
      [3, 288],
      [5, 8_832],
      [7, 296_448],
    ] as const) {
      expect(explore(new TwoPhaseCommit(managers))).toMatchObject({standing: 'complete', states});
    }
  });

  it('has the transitions and the depth that TLC reports for 3', () => {
    // It generates 1,146 states, and its depth is 11: both with the initial one.
    expect(explore(new TwoPhaseCommit(3))).toMatchObject({transitions: 1_145, depth: 10});
  });

  it('is the same to the naive explorer', () => {
    for (let managers = 1; managers <= 5; managers++) {
      const naive = exploreNaively(new TwoPhaseCommit(managers));
      const exploration = explore(new TwoPhaseCommit(managers));
      expect(exploration).toMatchObject({states: naive.states.length, transitions: naive.transitions});
    }
  });
});
