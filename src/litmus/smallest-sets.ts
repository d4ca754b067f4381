/** Which rules a verdict rests on: the smallest sets that, switched off together, change the observation. */
import type {DeviceKind} from '../model/device-kind';
import type {KernelRelease} from '../model/kernels';
import {type RuleId, ruleIndex} from '../model/rules';
import type {Test} from '../model/program';
import {applies, candidates, observe, positiveOf} from './ask';
import {kernelOf, type Result, type Results, resultsOf} from './results';

/** Beyond this a verdict is taken to stand whatever is switched off. */
const LARGEST = 3;

export interface SetSetting {
  readonly kernel: string;
  readonly device: DeviceKind;
  readonly without?: readonly string[];
}

/**
 * All sets of the least size, each sorted, at most three rules; none when no three rules change the observation, or where the
 * test cannot be asked. A part such as `R45.retry` counts as a rule.
 */
export function smallestSets(test: Test, {kernel: release, device, without = []}: SetSetting): RuleId[][] {
  const kernel = kernelOf(release, without);
  const results = resultsOf(test);
  if (!applies(results, kernel)) return [];
  return new Search(test, results, kernel, device).run();
}

class Search {
  private readonly before: string;

  constructor(
    private readonly test: Test,
    private readonly results: Results,
    private readonly kernel: KernelRelease,
    private readonly device: DeviceKind,
  ) {
    this.before = this.observation(results.of(kernel, device));
  }

  run(): RuleId[][] {
    let level: RuleId[][] = [[]];
    for (let size = 1; size <= LARGEST; size++) {
      const next = this.extend(level);
      const found = next.filter((set) => this.observation(this.without(set)) !== this.before);
      if (found.length > 0) return found;
      level = next;
    }
    return [];
  }

  /** Every set with one rule more. Only rules that a run asks after can change it. */
  private extend(sets: readonly RuleId[][]): RuleId[][] {
    const extended = new Map<string, RuleId[]>();
    for (const set of sets) {
      const kernel = this.kernelWithout(set);
      for (const id of candidates(kernel, this.results.of(kernel, this.device))) {
        const larger = [...set, id].sort((a, b) => ruleIndex(a) - ruleIndex(b));
        extended.set(larger.join(), larger);
      }
    }
    return [...extended.values()];
  }

  private without(set: readonly RuleId[]): Result {
    return this.results.of(this.kernelWithout(set), this.device);
  }

  private kernelWithout(set: readonly RuleId[]): KernelRelease {
    return kernelOf(this.kernel.release, [...this.kernel.without, ...set]);
  }

  private observation(result: Result): string {
    return observe(positiveOf(this.test, this.results, result), result.outcomes.length);
  }
}
