/** What all runs on record come to: which kernels, which backends, how many agree. Plain data, ready for JSON. */
import type {Entry} from '../litmus/entry';
import {type Backend, BACKENDS, UNTRIED} from './backends';
import type {Disagreement} from './disagreements';
import type {TestRecord} from './record';
import {testRuns, type TestRuns} from './view';

export interface Count {
  /** Tests with outcomes: `same`, `within` and `differs` together. */
  ran: number;
  same: number;
  within: number;
  differs: number;
  /** The kernel hung or died. */
  failed: number;
  skipped: number;
  rounds: number;
}

export interface KernelsSummary {
  /** Sorted, each release once for each package or running kernel. */
  kernels: {release: string; kernel: string; package?: string; machine: 'qemu' | 'running'}[];
  backends: readonly Backend[];
  /** One for each backend and release that has anything on record. */
  counts: {backend: string; release: string; count: Count}[];
  total: Count;
  /** Tests of the catalogue, and those of which at least one run is on record. */
  tests: {all: number; ran: number};
  /** Why tests were not run, the commonest reason first. */
  skips: {backend: string; reason: string; tests: number; releases: string[]}[];
  disagreements: (Disagreement & {runs: {test: string; backend: string; release: string}[]})[];
  untried: typeof UNTRIED;
}

const none = (): Count => ({ran: 0, same: 0, within: 0, differs: 0, failed: 0, skipped: 0, rounds: 0});

/** `recordOf` gives the record of a test, if there is one. */
export function summarize(
  entries: readonly Pick<Entry, 'name' | 'test'>[],
  recordOf: (test: string) => TestRecord | undefined,
  disagreements: readonly Disagreement[],
): KernelsSummary {
  const all = entries.map((entry) => ({test: entry.name, of: testRuns(entry, recordOf(entry.name), disagreements)}));
  const counts = new Map<string, {backend: string; release: string; count: Count}>();
  const total = none();
  const countOf = (backend: string, release: string) => {
    const key = `${backend} ${release}`;
    const found = counts.get(key) ?? {backend, release, count: none()};
    counts.set(key, found);
    return found.count;
  };
  for (const {of} of all) {
    for (const {backend, release, verdict, rounds} of of.runs) {
      for (const count of [countOf(backend, release), total]) {
        count.ran++;
        count[verdict]++;
        count.rounds += rounds;
      }
    }
    for (const {backend, release} of of.failures)
      for (const count of [countOf(backend, release), total]) count.failed++;
    for (const {backend, releases} of of.skips) {
      for (const release of releases) for (const count of [countOf(backend, release), total]) count.skipped++;
    }
  }
  return {
    kernels: kernelsOf(all.map(({of}) => of)),
    backends: BACKENDS,
    counts: [...counts.values()].sort((a, b) => place(a.backend) - place(b.backend) || inOrder(a.release, b.release)),
    total,
    tests: {all: entries.length, ran: all.filter(({of}) => of.runs.length > 0).length},
    skips: skipsOf(all.map(({of}) => of)),
    disagreements: disagreements.map((each) => ({
      ...each,
      runs: all.flatMap(({test, of}) =>
        of.runs.filter(({because}) => because?.id === each.id).map(({backend, release}) => ({test, backend, release})),
      ),
    })),
    untried: UNTRIED,
  };
}

function kernelsOf(all: readonly TestRuns[]): KernelsSummary['kernels'] {
  const found = new Map<string, KernelsSummary['kernels'][number]>();
  for (const {runs} of all) {
    for (const {release, kernel, package: from, machine} of runs) {
      found.set(`${kernel} ${from ?? ''}`, {release, kernel, ...(from ? {package: from} : {}), machine});
    }
  }
  return [...found.values()].sort((a, b) => inOrder(a.release, b.release));
}

function skipsOf(all: readonly TestRuns[]): KernelsSummary['skips'] {
  const found = new Map<string, {backend: string; reason: string; tests: number; releases: Set<string>}>();
  for (const {skips} of all) {
    for (const {backend, reason, releases} of skips) {
      const key = `${backend} ${reason}`;
      const skip = found.get(key) ?? {backend, reason, tests: 0, releases: new Set()};
      skip.tests++;
      for (const release of releases) skip.releases.add(release);
      found.set(key, skip);
    }
  }
  return [...found.values()]
    .sort((a, b) => place(a.backend) - place(b.backend) || b.tests - a.tests)
    .map((skip) => ({...skip, releases: [...skip.releases].sort(inOrder)}));
}

function place(backend: string): number {
  return BACKENDS.findIndex(({name}) => name === backend);
}

/** 5.10 before 6.1, 6.1 before 6.12. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true});
}
