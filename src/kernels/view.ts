/** What real kernels did with a test, as its page shows it. Plain data, ready for JSON. */
import {DEVICE_KINDS, type DeviceKind} from '../model/device-kind';
import type {Entry} from '../litmus/entry';
import {backendOf} from './backends';
import {columnBefore, columnOf, COLUMNS} from './columns';
import {judge, type Judged, type Verdict} from './conformance';
import {type Disagreement, explanation} from './disagreements';
import {type Failure, isRun, type KernelOf, type Run, type TestRecord} from './record';

/**
 * What real kernels say of a cell. `same`: exactly the model's outcomes; `within`: a race, only outcomes that the model has;
 * `differs`: one at least did otherwise; `stand-in`: same or within, but only on what stands in for the hardware;
 * `none`: nothing on record.
 */
export type Mark = Verdict | 'stand-in' | 'none';

export interface RunView extends Omit<Judged, 'verdict'> {
  backend: string;
  kind: DeviceKind;
  kernel: string;
  release: string;
  package?: string;
  machine: Run['machine'];
  date: string;
  rounds: number;
  verdict: Verdict;
  /** Whether the backend stands in for hardware that no machine of the lab has. */
  standsIn: boolean;
  /** The column it speaks for; `era` is the one it would speak for if stable backports had changed nothing. */
  column?: string;
  era?: string;
  /** The entry of disagreements.yaml that explains what differs. */
  because?: Pick<Disagreement, 'id' | 'reason' | 'sources'>;
}

export interface FailureView {
  backend: string;
  kind: DeviceKind;
  release: string;
  date: string;
  error: string;
}

export interface MarkRow {
  kind: DeviceKind;
  /** A mark for each of COLUMNS, and whose it is: "6.1.192 io_uring, 3 rounds". */
  cells: {mark: Mark; by: string[]}[];
}

export interface TestRuns {
  marks: MarkRow[];
  runs: RunView[];
  failures: FailureView[];
  skips: {backend: string; reason: string; releases: string[]}[];
}

export function testRuns(
  {name, test}: Pick<Entry, 'name' | 'test'>,
  record: TestRecord | undefined,
  disagreements: readonly Disagreement[],
): TestRuns {
  const entries = record?.runs ?? [];
  const runs = entries.filter(isRun).map((run) => runView(name, test, run, disagreements));
  return {
    marks: DEVICE_KINDS.map((kind) => ({
      kind,
      cells: COLUMNS.map((column) => cellOf(runs.filter((run) => run.kind === kind && run.column === column))),
    })),
    runs,
    failures: entries
      .filter((entry): entry is Failure => !isRun(entry))
      .map(({backend, kind, release, date, error}) => ({backend, kind, release, date, error})),
    skips: (record?.skips ?? []).map(({backend, reason, kernels}) => ({
      backend,
      reason,
      releases: kernels.map(({release}: KernelOf) => release),
    })),
  };
}

function runView(name: string, test: Entry['test'], run: Run, disagreements: readonly Disagreement[]): RunView {
  const {backend, kind, kernel, release, machine, date, rounds} = run;
  const judged = judge(test, run);
  const column = columnOf(test, release, kind);
  const era = columnBefore(release);
  const because = judged.verdict === 'differs' ? explain(name, run, judged, disagreements) : undefined;
  return {
    backend,
    kind,
    kernel,
    release,
    ...(run.package ? {package: run.package} : {}),
    machine,
    date,
    rounds,
    ...judged,
    standsIn: backendOf(backend)?.standsFor !== undefined,
    ...(column ? {column} : {}),
    ...(era ? {era} : {}),
    ...(because ? {because: {id: because.id, reason: because.reason, sources: because.sources}} : {}),
  };
}

/** The entry that explains a run that differs. */
export function explain(
  test: string,
  {backend, release}: Pick<Run, 'backend' | 'release'>,
  {seen}: Judged,
  disagreements: readonly Disagreement[],
): Disagreement | undefined {
  const unpredicted = seen.filter(({predicted}) => !predicted).map(({text}) => text);
  return explanation(disagreements, {test, backend, release, unpredicted});
}

function cellOf(runs: readonly RunView[]): MarkRow['cells'][number] {
  const by = runs.map(({release, backend, rounds}) => `${release} ${backend}, ${rounds} rounds`);
  return {mark: markOf(runs), by};
}

function markOf(runs: readonly RunView[]): Mark {
  const has = (verdict: Verdict) => (run: RunView) => run.verdict === verdict && !run.standsIn;
  if (runs.length === 0) return 'none';
  if (runs.some(({verdict}) => verdict === 'differs')) return 'differs';
  return runs.some(has('same')) ? 'same' : runs.some(has('within')) ? 'within' : 'stand-in';
}
