/** Every test of the catalogue with what real kernels did with it. */
import type {Complaint} from '../../src/facts/yaml-file';
import {printComplaint} from '../../src/facts/yaml-file';
import {programDigest} from '../../src/kernels/digest';
import {type Disagreement, readDisagreements} from '../../src/kernels/disagreements';
import {readRecords} from '../../src/kernels/files';
import type {TestRecord} from '../../src/kernels/record';
import {type KernelsSummary, summarize} from '../../src/kernels/summary';
import {testRuns, type TestRuns} from '../../src/kernels/view';
import {loadCatalogue} from '../../src/litmus/catalogue';
import type {Entry} from '../../src/litmus/entry';
import {isKernelRelease} from '../../src/model/kernels';

export interface CatalogueRuns {
  entries: readonly Entry[];
  /** What is on record, and may be shown, of a test. */
  records: ReadonlyMap<string, TestRecord>;
  runs: ReadonlyMap<string, TestRuns>;
  summary: KernelsSummary;
}

let latest: {of: string; runs: CatalogueRuns} | undefined;

/** Throws for a record that cannot be read; `npm run kernels` says what else is wrong with one. */
export function catalogueRuns(root: string): CatalogueRuns {
  const {entries} = loadCatalogue(root);
  const read = readRecords(root);
  const written = readDisagreements(root);
  stopAt([...read.complaints, ...written.complaints]);
  const {disagreements} = written;
  const of = JSON.stringify([entries.map(({text}) => text), read.records, disagreements]);
  if (latest?.of !== of) latest = {of, runs: runsOf(entries, read.records, disagreements)};
  return latest.runs;
}

export function runsOf(
  entries: readonly Entry[],
  all: readonly TestRecord[],
  disagreements: readonly Disagreement[],
): CatalogueRuns {
  const records = new Map(
    entries.flatMap((entry) => {
      const record = all.find(({test}) => test === entry.name);
      return record ? [[entry.name, valid(entry, record)] as const] : [];
    }),
  );
  const recordOf = (name: string) => records.get(name);
  return {
    entries,
    records,
    runs: new Map(entries.map((entry) => [entry.name, testRuns(entry, recordOf(entry.name), disagreements)])),
    summary: summarize(entries, recordOf, disagreements),
  };
}

/** Without what was of an older program of that name, or of a kernel that the model does not know: it says nothing of the test. */
function valid({test}: Entry, record: TestRecord): TestRecord {
  const program = programDigest(test);
  return {
    test: record.test,
    runs: record.runs.filter((run) => run.program === program && isKernelRelease(run.release)),
    skips: record.skips.filter((skip) => skip.program === program),
  };
}

function stopAt(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
}
