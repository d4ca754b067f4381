/**
 * `npm run kernels`: holds every recorded run of a real kernel against the model. `npm run kernels -- --add FILE` first puts
 * lines that kernel-lab printed elsewhere into the records; `-` reads them from standard input.
 */
import {readFileSync} from 'node:fs';
import {printComplaint} from '../facts/yaml-file';
import {loadCatalogue} from '../litmus/catalogue';
import {isKernelRelease} from '../model/kernels';
import {addLines} from './add';
import {loadKernelRuns} from './load';
import type {TestRecord} from './record';
import {summarize} from './summary';

const USAGE = 'npm run kernels, or npm run kernels -- --add FILE (- for standard input)';
const root = process.cwd();
const [option, file, ...more] = process.argv.slice(2);
const {entries} = loadCatalogue(root);

if (option !== undefined && (option !== '--add' || file === undefined || more.length > 0)) {
  console.error(`This is not understood: ${process.argv.slice(2).join(' ')}. Write ${USAGE}`);
  process.exit(2);
}
if (file !== undefined) {
  const {added, problems} = addLines(root, entries, textOf(file));
  for (const problem of problems) console.error(`${file}:${problem}`);
  console.log(`${added} lines put on record.`);
  if (problems.length > 0) process.exitCode = 1;
}

/** `-` is standard input. */
function textOf(name: string): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    console.error(`${name} cannot be read: ${(error as NodeJS.ErrnoException).code}. Write ${USAGE}`);
    process.exit(2);
  }
}

const {records, disagreements, complaints} = loadKernelRuns(root, entries);
for (const complaint of complaints) console.error(printComplaint(complaint));
const byName = new Map(records.map((record) => [record.test, record]));
const {total, kernels, tests} = summarize(entries, (test) => known(byName.get(test)), disagreements);
console.log(
  `${tests.ran} of ${tests.all} tests on ${kernels.length} kernels: ${total.ran} runs, ${total.same + total.within} as the ` +
    `model says, ${total.differs} differ, ${total.failed} failed, ${total.skipped} skipped: ` +
    `${complaints.length === 1 ? '1 complaint' : `${complaints.length} complaints`}`,
);
if (complaints.length > 0) process.exitCode = 1;

/** Without the kernels that the model does not know, which have been complained of. */
function known(record: TestRecord | undefined): TestRecord | undefined {
  return record && {...record, runs: record.runs.filter(({release}) => isKernelRelease(release))};
}
