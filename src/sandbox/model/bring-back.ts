/** Which rules, switched off alone, bring an older verdict back. */
import type {Observation} from '../../litmus/answer';
import {verdictInWords} from '../../litmus/labels';
import type {Watch} from '../../litmus/results';
import {WrongUse} from '../../model/rules-shape';
import type {Chosen} from '../setting';
import {verdictOf} from './table';
import {testOf} from './test-of';

/**
 * Those of `rules` without which the verdict is `verdict`. A rule that is gone, or that cannot be switched off, brings nothing
 * back. Throws a LitmusError for a text that is no test.
 */
export function bringBack(
  text: string,
  {kernel, device, without}: Chosen,
  rules: readonly string[],
  verdict: Observation,
  watch?: Watch,
): string[] {
  const test = testOf(text);
  return rules.filter((id) => {
    if (without.includes(id)) return false;
    try {
      return verdictOf(test, kernel, device, [...without, id], watch).verdict === verdictInWords(verdict);
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      return false;
    }
  });
}
