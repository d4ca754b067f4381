/** What the verdicts of the newest kernel rest on: the smallest sets of rules that, switched off, change them. */
import {observe, positiveOf} from '../../src/litmus/ask';
import {kernelOf, resultsOf} from '../../src/litmus/results';
import {groupBy} from '../../src/litmus/settings';
import {smallestSets} from '../../src/litmus/smallest-sets';
import {DEVICE_KINDS, type DeviceKind} from '../../src/model/device-kind';
import {NEWEST} from '../../src/model/kernels';
import type {RuleId} from '../../src/model/rules';
import type {Test} from '../../src/model/program';
import {type Answers, kindsInWords, newest} from './answers';
import {verdictInWords} from '../../src/litmus/labels';

/** For some kinds: their verdict, and the sets by what it becomes; no changes where nothing was found. */
export interface Smallest {
  kinds: string;
  verdict: string;
  changes: {to: string; sets: RuleId[][]}[];
}

export function smallestOf(test: Test, answers: Answers): Smallest[] {
  const found = DEVICE_KINDS.map((kind) => ({
    kind,
    verdict: verdictInWords(newest(answers, kind).observation),
    changes: changesOf(test, kind),
  }));
  return [...groupBy(found, ({verdict, changes}) => JSON.stringify([verdict, changes])).values()].map((same) => ({
    kinds: kindsInWords(same.map(({kind}) => kind)),
    verdict: same[0]!.verdict,
    changes: same[0]!.changes,
  }));
}

function changesOf(test: Test, device: DeviceKind): Smallest['changes'] {
  const sets = smallestSets(test, {kernel: NEWEST, device});
  return [...groupBy(sets, (set) => verdictWithout(test, device, set))].map(([to, same]) => ({to, sets: same}));
}

function verdictWithout(test: Test, device: DeviceKind, without: readonly RuleId[]): string {
  const results = resultsOf(test);
  const result = results.of(kernelOf(NEWEST, without), device);
  return verdictInWords(observe(positiveOf(test, results, result), result.outcomes.length));
}
