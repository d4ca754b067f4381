/** Reads and writes litmus/NAME.kernels.json. Node only. */
import {existsSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import * as v from 'valibot';
import {explain} from '../facts/explain';
import {type Complaint, YamlFile} from '../facts/yaml-file';
import type {Test} from '../model/program';
import {programDigest} from './digest';
import {knownRelease, type LabLine} from './lab-line';
import {type Failure, type KernelOf, recordFile, type Run, type Skip, type TestRecord} from './record';

const FOLDER = 'litmus';
const END = '.kernels.json';

/** From the root of the repository. */
export function recordPath(test: string): string {
  return `${FOLDER}/${test}${END}`;
}

/** A record with the lines at which its runs and skips stand, for complaints. */
export interface ReadRecord extends TestRecord {
  file: string;
  lineOf(part: 'runs' | 'skips', index: number): number;
}

/** Every record, by the name of its file; what is wrong with those that cannot be read is complained of. */
export function readRecords(root: string): {records: ReadRecord[]; complaints: Complaint[]} {
  const records: ReadRecord[] = [];
  const complaints: Complaint[] = [];
  for (const name of readdirSync(`${root}/${FOLDER}`).sort()) {
    if (!name.endsWith(END)) continue;
    const file = `${FOLDER}/${name}`;
    // JSON is YAML, and a YAML file knows its lines.
    const yaml = YamlFile.read(root, file);
    const parsed = yaml.complaints.length === 0 ? v.safeParse(recordFile, yaml.value) : undefined;
    complaints.push(...yaml.complaints, ...(parsed?.issues ?? []).map((issue) => explain(issue, yaml)));
    if (parsed?.success) records.push({...parsed.output, file, lineOf: (part, index) => yaml.lineOf([part, index])});
  }
  return {records, complaints};
}

/** The record of one test; an empty one if nothing is on record. Throws an Error for a file that cannot be read. */
export function readRecord(root: string, test: string): TestRecord {
  const file = `${root}/${recordPath(test)}`;
  if (!existsSync(file)) return {test, runs: [], skips: []};
  const parsed = v.safeParse(recordFile, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${recordPath(test)} cannot be read. "npm run kernels" says what is wrong with it`);
  return parsed.output;
}

export interface About {
  /** The package and its version; absent for the running kernel. */
  package?: string;
  machine: Run['machine'];
}

/** Puts a line of the lab into the record of its test, in place of what the same backend and kernel did before. */
export function addLine(record: TestRecord, test: Test, line: LabLine, about: About): TestRecord {
  const release = knownRelease(line);
  const kernel: KernelOf = {kernel: line.kernel, release, ...(about.package ? {package: about.package} : {})};
  const program = programDigest(test);
  const rest = without(record, line.backend, kernel);
  if (line.skipped !== undefined) return withSkip(rest, {...line, reason: line.skipped, program}, kernel);
  const common = {
    backend: line.backend,
    kind: line.kind,
    ...kernel,
    version: line.version,
    machine: about.machine,
    date: line.date.slice(0, 10),
    lab: line.lab,
    program,
  };
  const run: Run | Failure =
    line.error !== undefined
      ? {...common, error: line.error}
      : {...common, rounds: line.rounds!, outcomes: line.outcomes!.map(({count, values}) => ({count, values}))};
  return {...rest, runs: [...rest.runs, run]};
}

/** Whether the record has what this backend and kernel did with this very program, under this version of the lab. */
export function isOnRecord(
  record: TestRecord,
  test: Test,
  {backend, kernel, lab}: {backend: string; kernel: Pick<KernelOf, 'kernel' | 'package'>; lab: number},
): boolean {
  const program = programDigest(test);
  const valid = (entry: Run | Failure | Skip) =>
    entry.backend === backend && entry.lab === lab && entry.program === program;
  return (
    record.runs.some((run) => valid(run) && !('error' in run) && sameKernel(run, kernel)) ||
    record.skips.some((skip) => valid(skip) && skip.kernels.some((other) => sameKernel(other, kernel)))
  );
}

/** Writes it as one line for each run, so that a pull request shows what came. Removes nothing that it does not replace. */
export function writeRecord(root: string, record: TestRecord): void {
  const file = `${root}/${recordPath(record.test)}`;
  // Renamed into place: whoever is stopped in between leaves the old file.
  writeFileSync(`${file}.new`, printRecord(record));
  renameSync(`${file}.new`, file);
}

export function printRecord({test, runs, skips}: TestRecord): string {
  const list = (name: string, entries: readonly object[]) =>
    entries.length === 0
      ? `  "${name}": []`
      : `  "${name}": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const byPlace = (a: Run | Failure, b: Run | Failure) =>
    compare(a.backend, b.backend) || compare(a.release, b.release) || compare(a.kernel, b.kernel);
  const bySkip = (a: Skip, b: Skip) => compare(a.backend, b.backend) || compare(a.reason, b.reason);
  const sortedSkips = [...skips].sort(bySkip).map((skip) => ({
    ...skip,
    kernels: [...skip.kernels].sort((a, b) => compare(a.release, b.release) || compare(a.kernel, b.kernel)),
  }));
  return `{\n  "test": ${JSON.stringify(test)},\n${list('runs', [...runs].sort(byPlace))},\n${list('skips', sortedSkips)}\n}\n`;
}

/** 5.10 before 6.1, 6.1 before 6.12. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true});
}

/** A package is one build; a kernel without one is known by its name alone. */
function sameKernel(a: Pick<KernelOf, 'kernel' | 'package'>, b: Pick<KernelOf, 'kernel' | 'package'>): boolean {
  return a.kernel === b.kernel && a.package === b.package;
}

/** A newer package of the same kernel series replaces the older one: `5.10.0-46-amd64` for `5.10.0-45-amd64`. */
function replaces(newer: KernelOf, older: KernelOf): boolean {
  const series = ({release}: KernelOf) => release.split('.').slice(0, 2).join('.');
  const packaged = newer.package !== undefined && older.package !== undefined;
  return sameKernel(newer, older) || (packaged && series(newer) === series(older));
}

function without({test, runs, skips}: TestRecord, backend: string, kernel: KernelOf): TestRecord {
  return {
    test,
    runs: runs.filter((run) => run.backend !== backend || !replaces(kernel, run)),
    skips: skips.flatMap((skip) => {
      if (skip.backend !== backend) return [skip];
      const kernels = skip.kernels.filter((other) => !replaces(kernel, other));
      return kernels.length > 0 ? [{...skip, kernels}] : [];
    }),
  };
}

function withSkip(
  record: TestRecord,
  {backend, reason, lab, program}: Pick<Skip, 'backend' | 'reason' | 'lab' | 'program'>,
  kernel: KernelOf,
): TestRecord {
  const same = (skip: Skip) =>
    skip.backend === backend && skip.reason === reason && skip.lab === lab && skip.program === program;
  const kernels = [...(record.skips.find(same)?.kernels ?? []), kernel];
  return {...record, skips: [...record.skips.filter((skip) => !same(skip)), {backend, reason, lab, program, kernels}]};
}
