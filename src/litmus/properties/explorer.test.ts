/** The explorer against the one that anybody would write first, on litmus tests. */
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {explore} from '../../explore';
import {exploreNaively} from '../../explore/naive';
import {compile} from '../compile';
import {kernelOf} from '../results';
import {Run} from '../run';
import {cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';

/** The naive one keeps its states as texts. */
const MOST = 3000;

it(
  'the explorer finds what the naive one finds: states, transitions, outcomes',
  () =>
    forAll(
      cases({blocks: 6}),
      ({test, kernel, device}) => {
        const run = new Run(compile(test), kernelOf(kernel, []), device);
        const seen: number[][] = [];
        const outcomes = new Set<string>();
        const exploration = explore(run, {
          bound: MOST,
          onState: (state) => void seen.push([...state]),
          onTerminal: (state) => void outcomes.add(run.outcome(state).join()),
        });
        fc.pre(exploration.standing === 'complete');
        const naive = exploreNaively(new Run(compile(test), kernelOf(kernel, []), device));
        expect(seen).toEqual(naive.states.map(({words}) => words));
        expect(exploration.transitions).toBe(naive.transitions);
        const ends = naive.terminals.map((index) => run.outcome(Uint32Array.from(naive.states[index]!.words)).join());
        expect(outcomes).toEqual(new Set(ends));
      },
      150,
    ),
  TIMEOUT,
);
