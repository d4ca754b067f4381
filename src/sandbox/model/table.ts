/** What a litmus test comes to on a kernel of every era, with every kind of device. */
import {applies, namesOf, observe, positiveOf, toOutcome} from '../../litmus/ask';
import type {Outcome} from '../../litmus/answer';
import {satisfies} from '../../litmus/evaluate';
import {labelsOf, outcomeText, verdictInWords} from '../../litmus/labels';
import {kernelOf, type Results, resultsOf, type Watch} from '../../litmus/results';
import {DEVICE_KINDS, type DeviceKind} from '../../model/device-kind';
import {ERAS} from '../../model/kernels';
import type {Test} from '../../model/program';
import {testOf} from './test-of';

export interface VerdictTable {
  readonly kernels: readonly string[];
  /** A kind of device a row, a kernel a cell: `Always`, and the letters of its outcomes, `a b`. */
  readonly rows: readonly {
    readonly kind: DeviceKind;
    readonly cells: readonly {readonly verdict: string; readonly outcomes: string}[];
  }[];
  readonly outcomes: readonly {readonly label: string; readonly text: string; readonly satisfies: boolean}[];
}

/** Throws a LitmusError for a text that is no test. */
export function table(text: string, without: readonly string[], watch?: Watch): VerdictTable {
  const test = testOf(text);
  const kernels = ERAS.map(({release}) => release);
  const rows = DEVICE_KINDS.map((kind) => ({
    kind,
    cells: kernels.map((kernel) => verdictOf(test, kernel, kind, without, watch)),
  }));
  const seen = rows.flatMap(({cells}) => cells.flatMap(({outcomes}) => outcomes));
  const labels = labelsOf(seen);
  const byText = new Map(seen.map((outcome) => [outcomeText(outcome), outcome]));
  return {
    kernels,
    rows: rows.map(({kind, cells}) => ({
      kind,
      cells: cells.map(({verdict, outcomes}) => ({
        verdict,
        outcomes: outcomes.map((outcome) => labels.get(outcomeText(outcome))).join(' '),
      })),
    })),
    outcomes: [...labels].map(([text, label]) => ({
      label,
      text,
      satisfies: satisfies(test.condition.proposition, (name) => byText.get(text)![name]!),
    })),
  };
}

export interface Verdict {
  /** `Always`, `Sometimes`, `Never`, `not applicable`, or `unknown` where the bound was met. */
  readonly verdict: string;
  readonly outcomes: readonly Outcome[];
}

/** The verdict alone: what it rests on costs many searches more. */
export function verdictOf(
  test: Test,
  release: string,
  device: DeviceKind,
  without: readonly string[],
  watch?: Watch,
): Verdict {
  const results = resultsOf(test);
  const kernel = kernelOf(release, without);
  if (!applies(results, kernel)) return {verdict: verdictInWords('not-applicable'), outcomes: []};
  const result = results.of(kernel, device, undefined, watch);
  if (result.stopped !== undefined) return {verdict: verdictInWords('unknown'), outcomes: []};
  const positive = positiveOf(test, results, result);
  return {
    verdict: verdictInWords(observe(positive, result.outcomes.length)),
    outcomes: asOutcomes(results, result.outcomes),
  };
}

function asOutcomes(results: Results, outcomes: ReturnType<Results['of']>['outcomes']): Outcome[] {
  const names = namesOf(results);
  return outcomes.map((values) => toOutcome(names, values));
}
