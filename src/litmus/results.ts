/**
 * What all executions of a test come to on a kernel and a kind of device. Two kernels that agree on every rule that the
 * executions asked after behave alike, so a result is found again instead of being worked out again.
 */
import {explore} from '../explore/explore';
import {summarize} from '../explore';
import type {DeviceKind} from '../model/device-kind';
import {type KernelRelease, kernelRelease} from '../model/kernels';
import {type RuleId, RULES} from '../model/rules';
import type {Test} from '../model/program';
import type {Value} from './answer';
import {compile, type Program} from './compile';
import {Run} from './run';

export interface Result {
  /** Distinct outcomes, sorted: the values of every register, then of every observer. */
  readonly outcomes: readonly (readonly Value[])[];
  /** The outcomes as one text: equal for equal outcomes. */
  readonly key: string;
  readonly states: number;
  readonly transitions: number;
  /** The rules that were asked after. */
  readonly asked: readonly RuleId[];
  readonly stopped?: string;
}

/** A test made ready to be asked, and what is known of it. */
export class Results {
  readonly program: Program;
  private readonly known = new Map<string, {result: Result; inForce: readonly boolean[]}[]>();

  constructor(test: Test) {
    this.program = compile(test);
  }

  of(kernel: KernelRelease, device: DeviceKind, bound?: number): Result {
    const key = `${device} ${bound ?? ''}`;
    const known = this.known.get(key) ?? [];
    this.known.set(key, known);
    for (const {result, inForce} of known) {
      if (result.asked.every((id, i) => kernel.rules.has(id) === inForce[i])) return result;
    }
    const result = work(this.program, kernel, device, bound);
    known.push({result, inForce: result.asked.map((id) => kernel.rules.has(id))});
    return result;
  }
}

const PREPARED = new WeakMap<Test, Results>();

export function resultsOf(test: Test): Results {
  const results = PREPARED.get(test) ?? new Results(test);
  PREPARED.set(test, results);
  return results;
}

function work(program: Program, kernel: KernelRelease, device: DeviceKind, bound?: number): Result {
  const run = new Run(program, kernel, device);
  const outcomes = new Map<string, Value[]>();
  const exploration = explore(run, {
    ...(bound === undefined ? {} : {bound}),
    onTerminal(state) {
      const outcome = run.outcome(state);
      outcomes.set(outcome.join(), outcome);
    },
  });
  const {states, transitions, standing} = exploration;
  const sorted = [...outcomes.values()].sort(compareOutcomes);
  return {
    outcomes: sorted,
    key: sorted.join(';'),
    states,
    transitions,
    asked: RULES.filter((_, index) => run.machine.asked[index] === 1).map(({id}) => id),
    ...(standing === 'complete' ? {} : {stopped: summarize(exploration)}),
  };
}

function compareOutcomes(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return rank(a[i]!) - rank(b[i]!);
  return 0;
}

/** Numbers by size, then `fault`, then `unset`. */
function rank(value: Value): number {
  return value === 'unset' ? 258 : value === 'fault' ? 257 : value;
}

/** `kernelRelease`, each asked for once. */
export function kernelOf(release: string, without: readonly string[]): KernelRelease {
  const key = [release, ...without].join(' ');
  const kernel = KERNELS.get(key) ?? kernelRelease(release, without);
  KERNELS.set(key, kernel);
  return kernel;
}

const KERNELS = new Map<string, KernelRelease>();
