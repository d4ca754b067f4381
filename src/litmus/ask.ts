/** Asks a test of a kernel and a kind of device. */
import type {DeviceKind} from '../model/device-kind';
import type {KernelRelease} from '../model/kernels';
import {numberOf, rule, type RuleId, ruleIndex, SWITCHABLE} from '../model/rules';
import type {Test} from '../model/program';
import type {Answer, Outcome, Setting, Value} from './answer';
import {conditionHolds, satisfies} from './evaluate';
import {printCondition} from './print';
import {kernelOf, type Result, type Results, resultsOf, type Watch} from './results';

/** The answer. Throws a WrongUse for a kernel or a rule that there is not. What `watch` sees first is the test itself. */
export function ask(test: Test, {kernel: release, device, without = [], bound}: Setting, watch?: Watch): Answer {
  const kernel = kernelOf(release, without);
  const results = resultsOf(test);
  const {name, condition} = test;
  const common = {test: name, kernel: kernel.release, device, condition: printCondition(condition)};
  if (!applies(results, kernel)) {
    const nothing = {outcomes: [], positive: 0, states: 0, transitions: 0, rules: []};
    return {...common, observation: 'not-applicable', ok: false, ...nothing};
  }
  const result = results.of(kernel, device, bound, watch);
  const names = namesOf(results);
  const outcomes = result.outcomes.map((values) => toOutcome(names, values));
  const positive = positiveOf(test, results, result);
  const {states, transitions, stopped} = result;
  return {
    ...common,
    observation: stopped === undefined ? observe(positive, outcomes.length) : 'unknown',
    ok: stopped === undefined && conditionHolds(condition, positive, outcomes.length),
    outcomes,
    positive,
    states,
    transitions,
    rules: stopped === undefined ? restsOn(results, kernel, device, result, bound, watch) : [],
    ...(stopped === undefined ? {} : {stopped}),
  };
}

/** Whether the kernel has the operations of the test: userfaultfd-wp is younger than 4.20 (R71). */
export function applies(results: Results, kernel: KernelRelease): boolean {
  return !results.program.usesUffdWp || kernel.rules.has('R71');
}

export function namesOf({program}: Results): string[] {
  return [...program.registers, ...program.observers.map(({name}) => name)];
}

export function toOutcome(names: readonly string[], values: readonly Value[]): Outcome {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}

/** How many outcomes satisfy the proposition. */
export function positiveOf({condition}: Test, results: Results, {outcomes}: Result): number {
  const names = namesOf(results);
  return outcomes.filter((values) => satisfies(condition.proposition, (name) => values[names.indexOf(name)]!)).length;
}

export function observe(positive: number, all: number): 'Always' | 'Sometimes' | 'Never' {
  return positive === all ? 'Always' : positive === 0 ? 'Never' : 'Sometimes';
}

/** The numbers of the rules without which the outcomes are others. */
function restsOn(
  results: Results,
  kernel: KernelRelease,
  device: DeviceKind,
  result: Result,
  bound?: number,
  watch?: Watch,
): RuleId[] {
  const numbers = new Set(candidates(kernel, result).map(numberOf));
  return [...numbers]
    .filter((number) => {
      const changed = kernelOf(kernel.release, [...kernel.without, ...switches(number)]);
      return results.of(changed, device, bound, watch).key !== result.key;
    })
    .sort((a, b) => ruleIndex(a) - ruleIndex(b));
}

/** The rules in force that the executions asked after and that can be switched off: the others change nothing. */
export function candidates(kernel: KernelRelease, {asked}: Result): RuleId[] {
  return asked.filter((id) => kernel.rules.has(id) && rule(id).switchable).sort((a, b) => ruleIndex(a) - ruleIndex(b));
}

/** What `--without` a number switches off. */
function switches(number: RuleId): readonly RuleId[] {
  return SWITCHED[number]!;
}

const SWITCHED: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = Object.fromEntries(
  [...new Set(SWITCHABLE.map(numberOf))].map((number) => [number, SWITCHABLE.filter((id) => numberOf(id) === number)]),
);
