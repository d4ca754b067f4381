/** Asks a litmus test: the answer, as the command prints it, and the executions that show it. */
import {ask} from '../../litmus/ask';
import type {Answer, Outcome, Setting} from '../../litmus/answer';
import {printAnswer} from '../../litmus/print-answer';
import {printProposition} from '../../litmus/print';
import {LitmusError} from '../../litmus/problem';
import type {Watch} from '../../litmus/results';
import {traceOf, tracesOfOutcomes} from '../../litmus/trace';
import type {TraceEntry} from '../../model/kernel';
import type {Test} from '../../model/program';
import type {Chosen} from '../setting';
import {share} from './share';
import {testOf} from './test-of';

/** What is wrong with a text; both numbers count from 1. */
export interface LitmusProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Explored {
  readonly answer: Answer;
  /** The answer as the command prints it. */
  readonly lines: readonly string[];
  /** Absent where there is no execution to show. */
  readonly trace?: {
    /** What it is an example of: "The shortest execution that satisfies r0 = 2". */
    readonly says: string;
    readonly steps: readonly TraceEntry[];
    readonly outcome: Outcome;
  };
  /** Milliseconds that all of it took. */
  readonly ms: number;
}

/** `bound`: the most distinct states to look at; BOUND of src/litmus/results.ts unless given. */
export function explore(
  text: string,
  chosen: Chosen,
  watch?: Watch,
  bound?: number,
): {problems: LitmusProblem[]} | Explored {
  const began = performance.now();
  const problems = problemsOf(text);
  if (problems) return {problems};
  const test = testOf(text);
  const setting = settingOf(chosen, bound);
  const answer = ask(test, setting, watch);
  const trace = traceFor(test, setting, answer, watch);
  return {
    answer,
    lines: printAnswer(answer, chosen.without),
    ...(trace ? {trace} : {}),
    ms: performance.now() - began,
  };
}

/** Every distinct outcome, and the shortest way to it. */
export interface Ended {
  readonly outcome: Outcome;
  readonly satisfies: boolean;
  readonly steps: readonly TraceEntry[];
}

/** Throws a LitmusError for a text that is no test. */
export function outcomes(text: string, chosen: Chosen, watch?: Watch, bound?: number): Ended[] {
  return tracesOfOutcomes(testOf(text), settingOf(chosen, bound), watch).map(({events, ...ended}) => ({
    ...ended,
    steps: share(events),
  }));
}

function problemsOf(text: string): LitmusProblem[] | undefined {
  try {
    testOf(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof LitmusError)) throw error;
    return error.problems.map(({line, column, message}) => ({line, column, message}));
  }
}

function settingOf({kernel, device, without}: Chosen, bound?: number): Setting {
  return {kernel, device, without, ...(bound === undefined ? {} : {bound})};
}

/** The shortest execution that satisfies the proposition; where none does, one that does not. */
function traceFor(test: Test, setting: Setting, answer: Answer, watch?: Watch): Explored['trace'] {
  // What was not seen to its end may satisfy it beyond the bound.
  const satisfying = answer.positive > 0;
  if (!satisfying && answer.stopped !== undefined) return undefined;
  const trace = traceOf(test, setting, satisfying, watch);
  if (!trace) return undefined;
  const proposition = printProposition(test.condition.proposition);
  const says = satisfying
    ? `The shortest execution that satisfies ${proposition}`
    : `No execution satisfies ${proposition}. The shortest one`;
  return {says, steps: share(trace.events), outcome: trace.outcome};
}
