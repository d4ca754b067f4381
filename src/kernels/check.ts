/** What is wrong with the records and the disagreements; `npm run kernels` and a test complain of it. */
import type {Complaint} from '../facts/yaml-file';
import {namesOf} from '../litmus/ask';
import type {Entry} from '../litmus/entry';
import {resultsOf} from '../litmus/results';
import {isKernelRelease, NEWEST} from '../model/kernels';
import type {Test} from '../model/program';
import {backendOf} from './backends';
import {judge, type Judged} from './conformance';
import {programDigest} from './digest';
import type {Disagreement} from './disagreements';
import {type ReadRecord, recordPath} from './files';
import {releaseOf} from './lab-line';
import {type Failure, isRun, type Run} from './record';
import {explain} from './view';

type Tested = Pick<Entry, 'name' | 'test'>;

/** Which tests of a disagreement have a run that it explains. */
class Used {
  private readonly tests = new Map<Disagreement, Set<string>>();

  add(disagreement: Disagreement, test: string): void {
    const known = this.tests.get(disagreement) ?? new Set();
    this.tests.set(disagreement, known.add(test));
  }

  has(disagreement: Disagreement, test: string): boolean {
    return this.tests.get(disagreement)?.has(test) ?? false;
  }
}

/** `entries` is the catalogue. */
export function checkRecords(
  entries: readonly Tested[],
  records: readonly ReadRecord[],
  disagreements: readonly Disagreement[],
): Complaint[] {
  const tests = new Map(entries.map((entry) => [entry.name, entry]));
  const used = new Used();
  const ofRecords = records.flatMap((record) => checkRecord(tests.get(record.test), record, disagreements, used));
  const again = disagreements.filter(({id}, i) => disagreements.findIndex((other) => other.id === id) < i);
  return [
    ...ofRecords,
    ...again.map(({id, file, line}) => ({file, line, message: `there are two disagreements ${id}. Rename one`})),
    ...disagreements.flatMap((each) => checkDisagreement(each, tests, used)),
  ];
}

function checkRecord(
  entry: Tested | undefined,
  record: ReadRecord,
  disagreements: readonly Disagreement[],
  used: Used,
): Complaint[] {
  const {file, test} = record;
  if (file !== recordPath(test)) {
    return [{file, line: 1, message: `it says that it is of ${test}, so it must be ${recordPath(test)}`}];
  }
  if (!entry) {
    return [
      {file, line: 1, message: `there is no test ${test} in litmus/. Rename the record as the test was, or delete it`},
    ];
  }
  const program = programDigest(entry.test);
  const outdated = `another program than ${test} is now. Run it again (make kernels TEST=${test}), or delete the line`;
  const lines = new Map<string, number>();
  const runs = record.runs.flatMap((run, index): Complaint[] => {
    const line = record.lineOf('runs', index);
    const key = `${run.backend} ${run.kernel} ${run.package ?? ''}`;
    const first = lines.get(key) ?? line;
    lines.set(key, first);
    const messages =
      run.program !== program
        ? [`is of ${outdated}`]
        : [...aboutKernel(run), ...(isRun(run) ? aboutOutcomes(entry, run, disagreements, used) : [])];
    if (first !== line) messages.push(`is on record already, in line ${first}. Keep one of them`);
    return messages.map((message) => ({file, line, message: `${run.backend} on ${run.release}: ${message}`}));
  });
  const skips = record.skips.flatMap((skip, index): Complaint[] =>
    skip.program === program
      ? []
      : [{file, line: record.lineOf('skips', index), message: `${skip.backend}: the skip is of ${outdated}`}],
  );
  return [...runs, ...skips];
}

function aboutKernel(run: Run | Failure): string[] {
  const kind = backendOf(run.backend)?.kind;
  const release = releaseOf(run);
  return [
    ...(kind === run.kind ? [] : [`the kind must be ${kind}, not ${run.kind}`]),
    ...(release === run.release ? [] : [`"${run.kernel}" and "${run.version}" say that it is ${release}`]),
    ...(run.machine === 'running' || run.package ? [] : ['"package" is missing. A run in QEMU names its package']),
  ];
}

function aboutOutcomes({name, test}: Tested, run: Run, disagreements: readonly Disagreement[], used: Used): string[] {
  const counted = run.outcomes.reduce((sum, {count}) => sum + count, 0);
  const odd = oddOutcome(test, run.outcomes);
  if (odd) return [odd];
  if (counted !== run.rounds) return [`it says ${run.rounds} rounds, and its outcomes count ${counted}. Run it again`];
  if (!isKernelRelease(run.release)) {
    return [`the model knows kernels from 4.20 to ${NEWEST}, so nobody can say whether it agrees. Take the line out`];
  }
  const judged = judge(test, run);
  const because = judged.verdict === 'differs' && explain(name, run, judged, disagreements);
  if (because) used.add(because, name);
  return judged.verdict === 'differs' && !because ? [differs(judged)] : [];
}

/** What is wrong with the names of an outcome's values, if anything is. */
export function oddOutcome(test: Test, outcomes: Run['outcomes']): string | undefined {
  const names = namesOf(resultsOf(test));
  const odd = outcomes.find(({values}) => Object.keys(values).sort().join() !== [...names].sort().join());
  return odd && `an outcome has ${Object.keys(odd.values).join(', ')}; the test has ${names.join(', ')}`;
}

/** What a kernel did that the model does not say, and what may be done. */
function differs({seen, missing, race}: Judged): string {
  const unpredicted = seen.filter(({predicted}) => !predicted);
  const did = unpredicted.length > 0 ? unpredicted : seen;
  return (
    `the kernel and the model differ: ${did.map(({text, count}) => `${text} (${count} times)`).join(', ')}` +
    `${race || missing.length === 0 ? '' : `, and never ${missing.join(', ')}`}. ` +
    'Run it again; then correct the rules, or say why in litmus/disagreements.yaml'
  );
}

function checkDisagreement(each: Disagreement, tests: ReadonlyMap<string, Tested>, used: Used): Complaint[] {
  const {id, file, line} = each;
  const unknown = Object.keys(each.tests).filter((name) => !tests.has(name));
  if (unknown.length > 0) return [{file, line, message: `${id}: there is no test ${unknown.join(', ')} in litmus/`}];
  return Object.keys(each.tests)
    .filter((name) => !used.has(each, name))
    .map((name) => {
      const message = `${id} explains no run of ${name} on record. Take the test out, or correct its outcomes, backends and kernels`;
      return {file, line, message};
    });
}
