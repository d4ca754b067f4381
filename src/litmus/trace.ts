/** The shortest execution that satisfies a proposition, micro-step by micro-step. */
import {explore} from '../explore/explore';
import type {RuleId} from '../model/rules';
import type {Test} from '../model/program';
import type {Op} from '../model/operations';
import type {Outcome, Setting} from './answer';
import {applies, namesOf, toOutcome} from './ask';
import {satisfies} from './evaluate';
import {BOUND, kernelOf, resultsOf} from './results';
import {Run} from './run';

/** One micro-step. */
export interface TraceEvent {
  /** `A`, `A'`, `D`, `D@B`, `K`. */
  readonly actor: string;
  /** The step that begins with this micro-step, as printed; '' when the step goes on. */
  readonly step: string;
  /** What happens. */
  readonly text: string;
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
}

export interface Trace {
  readonly events: readonly TraceEvent[];
  readonly outcome: Outcome;
}

/** An execution with so many micro-steps as no other has fewer; undefined when none is of the kind. */
export function traceOf(test: Test, setting: Setting, satisfying = true): Trace | undefined {
  const {kernel: release, device, without = [], bound = BOUND} = setting;
  const kernel = kernelOf(release, without);
  const results = resultsOf(test);
  if (!applies(results, kernel)) return undefined;
  const run = new Run(results.program, kernel, device);
  const names = namesOf(results);
  let found: {index: number; outcome: Outcome} | undefined;
  const exploration = explore(run, {
    bound,
    onTerminal(state, index) {
      if (found) return;
      const outcome = toOutcome(names, run.outcome(state));
      if (satisfies(test.condition.proposition, (name) => outcome[name]!) === satisfying) found = {index, outcome};
    },
    cancelled: () => found !== undefined,
  });
  if (!found) return undefined;
  const {actions} = exploration.pathTo(found.index);
  return {events: explain(run, actions), outcome: found.outcome};
}

function explain(run: Run, actions: readonly number[]): TraceEvent[] {
  const state = new Uint32Array(run.words);
  const next = new Uint32Array(run.words);
  run.initial(state);
  const last = new Map<string, Op>();
  return actions.flatMap((action) => {
    const events = run.explain(state, action, next);
    state.set(next);
    return events.flatMap(({op, text, rules}) => {
      const begins = last.get(op.actor) !== op;
      last.set(op.actor, op);
      // A micro-step that only looks whether there is more to do says nothing.
      return begins || text !== '' ? [{actor: op.actor, step: begins ? op.text : '', text, rules}] : [];
    });
  });
}
