/** Executions, micro-step by micro-step: the shortest that satisfies a proposition, and the shortest to each outcome. */
import type {Exploration} from '../explore/exploration';
import {explore} from '../explore/explore';
import type {TraceEntry} from '../model/kernel';
import type {Op} from '../model/operations';
import type {Test} from '../model/program';
import {snapshot, type Snapshot} from '../model/snapshot';
import type {Outcome, Setting, Value} from './answer';
import {applies, namesOf, toOutcome} from './ask';
import {satisfies} from './evaluate';
import {BOUND, compareOutcomes, kernelOf, type Results, resultsOf, type Watch} from './results';
import {Run} from './run';

/** One micro-step, and how things stand after it. Its actor is `A`, `A'`, `D`, `D@B` or `K`; its step as printed. */
export type TraceEvent = TraceEntry;

export interface Trace {
  readonly events: readonly TraceEvent[];
  readonly outcome: Outcome;
}

/** The shortest execution to an outcome. */
export interface OutcomeTrace extends Trace {
  /** Whether the outcome satisfies the proposition. */
  readonly satisfies: boolean;
}

/** An execution with so many micro-steps as no other has fewer; undefined when none is of the kind. */
export function traceOf(test: Test, setting: Setting, satisfying = true, watch?: Watch): Trace | undefined {
  const search = searchOf(test, setting);
  if (!search) return undefined;
  let found: {index: number; outcome: Outcome} | undefined;
  const exploration = explore(search.run, {
    bound: search.bound,
    onTerminal(state, index) {
      if (found) return;
      const outcome = toOutcome(search.names, search.run.outcome(state));
      if (satisfiedBy(test, outcome) === satisfying) found = {index, outcome};
    },
    cancelled: (soFar) => (watch?.(soFar), found !== undefined),
  });
  return found && {events: eventsTo(search, exploration, found.index), outcome: found.outcome};
}

/**
 * For every distinct outcome a shortest execution, in the order in which an answer has them. Where the bound ends the search
 * there may be outcomes that are not among them.
 */
export function tracesOfOutcomes(test: Test, setting: Setting, watch?: Watch): OutcomeTrace[] {
  const search = searchOf(test, setting);
  if (!search) return [];
  const found = new Map<string, {index: number; values: readonly Value[]}>();
  const exploration = explore(search.run, {
    bound: search.bound,
    onTerminal(state, index) {
      const values = search.run.outcome(state);
      if (!found.has(values.join())) found.set(values.join(), {index, values});
    },
    cancelled: (soFar) => (watch?.(soFar), false),
  });
  return [...found.values()]
    .sort((a, b) => compareOutcomes(a.values, b.values))
    .map(({index, values}) => {
      const outcome = toOutcome(search.names, values);
      return {outcome, satisfies: satisfiedBy(test, outcome), events: eventsTo(search, exploration, index)};
    });
}

interface Search {
  readonly results: Results;
  readonly run: Run;
  readonly names: readonly string[];
  readonly bound: number;
}

/** Undefined where the kernel lacks an operation of the test. */
function searchOf(test: Test, {kernel: release, device, without = [], bound = BOUND}: Setting): Search | undefined {
  const kernel = kernelOf(release, without);
  const results = resultsOf(test);
  if (!applies(results, kernel)) return undefined;
  return {results, run: new Run(results.program, kernel, device), names: namesOf(results), bound};
}

function satisfiedBy({condition}: Test, outcome: Outcome): boolean {
  return satisfies(condition.proposition, (name) => outcome[name]!);
}

/** What happens on the way to a state. Snapshots are made along this way only: an exploration sees a million states. */
function eventsTo({run, results: {program}}: Search, exploration: Exploration, index: number): TraceEvent[] {
  const state = new Uint32Array(run.words);
  const next = new Uint32Array(run.words);
  run.initial(state);
  const last = new Map<string, Op>();
  const told: TraceEvent[] = [];
  for (const action of exploration.pathTo(index).actions) {
    const after: Snapshot[] = [];
    const now = () => snapshot(run.machine, program);
    const events = run.explain(state, action, next, () => void after.push(now()));
    // Where a block ends, stale translations are forgotten too.
    after[after.length - 1] = now();
    state.set(next);
    events.forEach(({op, text, rules}, i) => {
      const begins = last.get(op.actor) !== op;
      last.set(op.actor, op);
      // A micro-step that only looks whether there is more to do says nothing.
      if (!begins && text === '') return;
      told.push({actor: op.actor, step: begins ? op.text : '', text, rules, after: after[i]!});
    });
  }
  return told;
}
