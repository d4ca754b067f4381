/** The list of all tests as its page shows it. */
import type {TestRuns} from '../../src/kernels/view';
import {DEVICE_KINDS} from '../../src/model/device-kind';
import type {RuleId} from '../../src/model/rules';
import type {CatalogueViews} from './catalogue-views';
import type {Now, Says} from './verdicts';

export interface ListedTest {
  name: string;
  question: string;
  /** In the order of the kinds. */
  now: Now[];
  /** What it comes to without some rules, of a test that is about that. */
  off?: {rules: readonly RuleId[]; changes: Says[]};
  restsOn: readonly string[];
  /** How many kernel releases have run it, and on how many of them a device did otherwise. */
  real?: {releases: number; differ: number};
}

export interface LitmusList {
  kinds: readonly string[];
  groups: {id: string; title: string; says: string; tests: ListedTest[]}[];
}

/** `runs`: what real kernels did, by the name of the test. */
export function litmusList(
  {groups, tests}: CatalogueViews,
  runs: ReadonlyMap<string, TestRuns> = new Map(),
): LitmusList {
  return {
    kinds: DEVICE_KINDS,
    groups: groups.map(({id, title, says}) => ({
      id,
      title,
      says,
      tests: tests
        .filter(({group}) => group === id)
        .map(({name, question, now, off, restsOn}) => ({
          name,
          question,
          now,
          ...(off ? {off: {rules: off.rules, changes: off.changes}} : {}),
          restsOn,
          ...realOf(runs.get(name)),
        })),
    })),
  };
}

/** Of what stands in for hardware nothing is said. */
function realOf(of: TestRuns | undefined): Pick<ListedTest, 'real'> {
  const real = (of?.runs ?? []).filter(({standsIn}) => !standsIn);
  const releases = (some: typeof real) => new Set(some.map(({release}) => release)).size;
  if (real.length === 0) return {};
  return {real: {releases: releases(real), differ: releases(real.filter(({verdict}) => verdict === 'differs'))}};
}
