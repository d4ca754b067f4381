/**
 * What all executions of a test come to on a kernel and a kind of device. Two kernels that agree on every rule that the
 * executions asked after behave alike, so a result is found again instead of being worked out again.
 */
import {type Exploration, summarize} from '../explore';
import {explore} from '../explore/explore';
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
  /** The rules that were asked after, in the order in which they were. */
  readonly asked: readonly RuleId[];
  readonly stopped?: string;
}

/** Is told every few milliseconds, and at its end, how far an exploration is. A question may take several, one by one. */
export type Watch = (soFar: Pick<Exploration, 'states' | 'transitions'>) => void;

/** A test made ready to be asked, and what is known of it. */
export class Results {
  readonly program: Program;
  private readonly known = new Map<string, Known>();

  constructor(test: Test) {
    this.program = compile(test);
  }

  of(kernel: KernelRelease, device: DeviceKind, bound?: number, watch?: Watch): Result {
    const key = `${device} ${bound ?? ''}`;
    let known = this.known.get(key);
    while (known && !('result' in known)) known = known.then[answer(kernel, known.rule)];
    if (known) return known.result;
    const result = work(this.program, kernel, device, bound, watch);
    this.known.set(key, remember(this.known.get(key), result, kernel, 0));
    return result;
  }
}

/** What is known, as a tree of the questions in the order in which they are asked: `then[0]` for no, `then[1]` for yes. */
type Known = {readonly result: Result} | {readonly rule: RuleId; readonly then: [Known | undefined, Known | undefined]};

function answer(kernel: KernelRelease, id: RuleId): 0 | 1 {
  return kernel.rules.has(id) ? 1 : 0;
}

function remember(known: Known | undefined, result: Result, kernel: KernelRelease, depth: number): Known {
  const id = result.asked[depth];
  if (id === undefined) return {result};
  const node: Known = known && !('result' in known) ? known : {rule: id, then: [undefined, undefined]};
  if (node.rule !== id) throw new Error(`The model asks after ${id} where it has asked after ${node.rule} before`);
  const way = answer(kernel, id);
  node.then[way] = remember(node.then[way], result, kernel, depth + 1);
  return node;
}

const PREPARED = new WeakMap<Test, Results>();

export function resultsOf(test: Test): Results {
  const results = PREPARED.get(test) ?? new Results(test);
  PREPARED.set(test, results);
  return results;
}

/** States that are looked at unless somebody asks for more: a few seconds, some 100 MB. */
export const BOUND = 1_000_000;

function work(program: Program, kernel: KernelRelease, device: DeviceKind, bound = BOUND, watch?: Watch): Result {
  const run = new Run(program, kernel, device);
  const outcomes = new Map<string, Value[]>();
  const exploration = explore(run, {
    bound,
    onTerminal(state) {
      const outcome = run.outcome(state);
      outcomes.set(outcome.join(), outcome);
    },
    cancelled: (soFar) => (watch?.(soFar), false),
  });
  watch?.(exploration);
  const {states, transitions, standing} = exploration;
  const sorted = [...outcomes.values()].sort(compareOutcomes);
  return {
    outcomes: sorted,
    key: sorted.join(';'),
    states,
    transitions,
    asked: run.machine.asked.map((index) => RULES[index]!.id),
    ...(standing === 'complete' ? {} : {stopped: summarize(exploration)}),
  };
}

/** By their values, one after the other. */
export function compareOutcomes(a: readonly Value[], b: readonly Value[]): number {
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
