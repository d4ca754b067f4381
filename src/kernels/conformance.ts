/** A run beside the model's answer for that very release and kind of device. */
import type {Outcome} from '../litmus/answer';
import {namesOf, toOutcome} from '../litmus/ask';
import {outcomeText} from '../litmus/labels';
import {resultsOf} from '../litmus/results';
import type {DeviceKind} from '../model/device-kind';
import {kernelRelease} from '../model/kernels';
import type {Test} from '../model/program';
import type {Run} from './record';

/** `same`: the outcomes are the model's. `within`: a race whose outcomes the model has, not all of them seen. */
export type Verdict = 'same' | 'within' | 'differs';

export interface Judged {
  verdict: Verdict;
  /** Whether actors ran at the same time: then what was not seen proves nothing. */
  race: boolean;
  /** What the kernel did, the most frequent first. */
  seen: {text: string; count: number; predicted: boolean}[];
  /** What the model has and the kernel did not show. */
  missing: string[];
}

export function isRace(test: Test): boolean {
  return test.blocks.some(({kind}) => kind === 'together');
}

/** The outcomes that the model has for a release, as texts. Throws a WrongUse for one that it does not know. */
export function predicted(test: Test, release: string, kind: DeviceKind): string[] {
  const results = resultsOf(test);
  const names = namesOf(results);
  return results.of(kernelRelease(release), kind).outcomes.map((values) => outcomeText(toOutcome(names, values)));
}

/** Throws a WrongUse for a release that the model does not know. */
export function judge(test: Test, run: Pick<Run, 'release' | 'kind' | 'outcomes'>): Judged {
  const race = isRace(test);
  const names = namesOf(resultsOf(test));
  const allowed = new Set(predicted(test, run.release, run.kind));
  const seen = run.outcomes
    .map(({count, values}) => ({count, text: outcomeText(inOrder(values, names))}))
    .map((outcome) => ({...outcome, predicted: allowed.has(outcome.text)}))
    .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
  const texts = new Set(seen.map(({text}) => text));
  const missing = [...allowed].filter((text) => !texts.has(text));
  const agrees = seen.every((outcome) => outcome.predicted) && (race || missing.length === 0);
  return {verdict: !agrees ? 'differs' : missing.length > 0 ? 'within' : 'same', race, seen, missing};
}

/** The values as the model names them, in its order; what it does not name comes last. */
function inOrder(values: Outcome, names: readonly string[]): Outcome {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => place(a) - place(b)));
}
