/** The rules behind the answer to a litmus test, and what falls with each. */
import {applies, candidates} from '../../litmus/ask';
import {outcomeText} from '../../litmus/labels';
import {kernelOf, resultsOf, type Watch} from '../../litmus/results';
import {rule, type RuleId} from '../../model/rules';
import type {Chosen} from '../setting';
import {verdictOf} from './table';
import {testOf} from './test-of';

export interface RuleSwitch {
  readonly id: RuleId;
  readonly title: string;
  /** Whether the outcomes are others without it. */
  readonly changes: boolean;
  /** What it comes to when this rule is switched off as well: `Never`, and every outcome, `r0=1; r1=2`. */
  readonly verdict: string;
  readonly outcomes: readonly string[];
}

/**
 * Every rule in force that can be switched off and that the executions asked after, in the order of their numbers. Throws a
 * LitmusError for a text that is no test.
 */
export function rules(text: string, {kernel: release, device, without}: Chosen, watch?: Watch): RuleSwitch[] {
  const test = testOf(text);
  const results = resultsOf(test);
  const kernel = kernelOf(release, without);
  if (!applies(results, kernel)) return [];
  const result = results.of(kernel, device, undefined, watch);
  return candidates(kernel, result).map((id) => {
    const off = [...without, id];
    const {verdict, outcomes} = verdictOf(test, release, device, off, watch);
    const changes = results.of(kernelOf(release, off), device, undefined, watch).key !== result.key;
    return {id, title: rule(id).title, changes, verdict, outcomes: outcomes.map(outcomeText)};
  });
}
