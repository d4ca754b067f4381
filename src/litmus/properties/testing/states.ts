/** Every state that a random test reaches, and what a property asks of it. */
import {explore, type Exploration} from '../../../explore';
import type {Machine} from '../../../model/machine';
import {compile, type Program} from '../../compile';
import {kernelOf} from '../../results';
import {Run} from '../../run';
import type {Case} from './arbitrary';

/** Beyond it states are left out; few random tests have so many. */
const BOUND = 20_000;

/** What is wrong with a state, in words; undefined when nothing is. */
export type Complaint = (m: Machine, program: Program) => string | undefined;

/** The first complaint about a state that the test reaches, and how it gets there; undefined when there is none. */
export function complaintOf({test, kernel, device}: Case, check: Complaint, without: readonly string[] = []) {
  const program = compile(test);
  const run = new Run(program, kernelOf(kernel, without), device);
  let found: {words: string; index: number} | undefined;
  const exploration = explore(run, {
    bound: BOUND,
    onState(state, index) {
      if (found) return;
      run.machine.w = state;
      const words = check(run.machine, program);
      if (words !== undefined) found = {words, index};
    },
    cancelled: () => found !== undefined,
  });
  return found && `${found.words}\n${pathTo(exploration, run, found.index)}`;
}

/** The micro-steps that lead to a state. */
function pathTo(exploration: Exploration, run: Run, index: number): string {
  const state = new Uint32Array(run.words);
  const next = new Uint32Array(run.words);
  run.initial(state);
  const lines = exploration.pathTo(index).actions.flatMap((action) => {
    const events = run.explain(state, action, next);
    state.set(next);
    return events.map(({op, text}) => `  ${op.actor}: ${op.text}: ${text}`);
  });
  return lines.join('\n');
}
