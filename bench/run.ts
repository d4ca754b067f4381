/**
 * `npm run bench`: how fast the explorer and the model are. It exits with 1 where a number is not what it has to be: the states
 * of two-phase commit, a rate below SPIN's, more than 4 times the memory of the packed states, a slow catalogue.
 */
import {fileURLToPath} from 'node:url';
import {existsSync} from 'node:fs';
import {explore} from '../src/explore';
import {inWorker, wholeCatalogue} from './catalogue';
import {largestTest} from './rate';
import {buildVerifier, SPIN, type Verification} from './spin';
import {hasChromium} from './chromium';
import {sandboxes} from './sandbox';
import {TwoPhaseCommit} from './two-phase-commit';
import {weight} from './weight';

const RUNS = 11;
const STATES = 296_448;

const system = new TwoPhaseCommit(7);
const verifier = buildVerifier(fileURLToPath(new URL('two-phase-commit.pml', import.meta.url)));
const ours: Verification[] = [];
const spins: Verification[] = [];
let bytes = 0;
try {
  // In turns, so that whatever else runs on this machine slows both.
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const {states, transitions, bytes: held} = explore(system);
    ours.push({states, transitions, seconds: (performance.now() - start) / 1000});
    bytes = held;
    if (verifier) spins.push(verifier.verify());
  }
} finally {
  verifier?.remove();
}

const {states, transitions} = ours[0]!;
const packed = 4 * system.words;
const multiple = bytes / states / packed;
console.log(`Two-phase commit, 7 resource managers: ${whole(states)} states, ${whole(transitions)} transitions`);
console.log(`  explorer  ${speed(ours)}; ${speed(ours.slice(0, 1))} the first time, not yet compiled`);
if (states !== STATES) fail(`it must have ${whole(STATES)} states`);
if (verifier) {
  const ratio = median(spins) / median(ours);
  console.log(`  SPIN      ${speed(spins)} (${SPIN})`);
  console.log(`  explorer / SPIN ${ratio.toFixed(2)} (1 is required, 2 is the aim), medians of ${RUNS} runs in turns`);
  if (spins[0]!.states !== states) fail(`SPIN stores ${whole(spins[0]!.states)} states`);
  if (spins[0]!.transitions !== transitions + 1) fail(`SPIN follows ${whole(spins[0]!.transitions)} transitions`);
  if (ratio < 1) fail('the explorer is slower than SPIN');
} else {
  console.log('  SPIN      is not installed: apt-get install -y spin gcc');
}
console.log(
  `  memory    ${(bytes / states).toFixed(1)} bytes a state, ${multiple.toFixed(2)} times the ${packed} of the packed state ` +
    '(at most 4)',
);
if (multiple > 4) fail('that is too much memory');

const catalogue = wholeCatalogue();
console.log(`The catalogue: ${whole(catalogue.questions)} questions (tests, kernels, kinds)`);
console.log(`  all       ${(catalogue.milliseconds / 1000).toFixed(1)} s in one process (at most 10)`);
if (catalogue.milliseconds > 10_000) fail('that is too slow');
const [slowest] = await inWorker();
const {name, setting, milliseconds} = slowest!;
console.log(
  `  slowest   ${milliseconds.toFixed(0)} ms in a Worker (at most 100): ${name}, ${setting.device} on ${setting.kernel}, ` +
    `${whole(slowest!.states)} states and the rules it rests on`,
);
if (milliseconds > 100) fail('that is too slow');
const rate = largestTest(fileURLToPath(new URL('..', import.meta.url)));
console.log(
  `  rate      ${(rate.states / rate.seconds / 1e6).toFixed(2)} million states/s, ` +
    `${(rate.transitions / rate.seconds / 1e6).toFixed(2)} million transitions/s on the largest: ${rate.name}, ` +
    `${whole(rate.states)} states of ${4 * rate.words} bytes`,
);

if (!hasChromium()) console.log('The sandboxes: Chromium is not installed: apt-get install -y chromium');
else if (!existsSync('build/index.html')) console.log('The sandboxes: the site is not built: npm run build');
else {
  const {cold, warm, typeError, runBytes, typeErrorBytes, chromium} = await sandboxes('build');
  console.log(`The sandboxes, Chromium ${chromium}, medians of browsers that have never been here`);
  console.log(
    `  cold      ${cold.toFixed(0)} ms from Run to the finished output (300 is the aim), ${kilobytes(runBytes)}`,
  );
  console.log(`  warm      ${warm.toFixed(0)} ms (50 is the aim)`);
  console.log(
    `  types     ${typeError.toFixed(0)} ms from the first focus to the first type error (2000 is the aim), ` +
      kilobytes(typeErrorBytes),
  );
  const {more, carried} = await weight();
  console.log(
    `  weight    ${kilobytes(more)} more on a page with a sandbox that nobody touches (at most 15); ` +
      `${kilobytes(carried)} are the component, which all pages carry`,
  );
  if (more + carried > 15 * 1024) fail('that is too much');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB gzip`;
}

function median(runs: Verification[]): number {
  return runs.map(({seconds}) => seconds).sort((a, b) => a - b)[runs.length >> 1]!;
}

function speed(runs: Verification[]): string {
  const seconds = median(runs);
  return `${(runs[0]!.states / seconds / 1e6).toFixed(2)} million states/s (${Math.round(seconds * 1000)} ms)`;
}

function whole(number: number): string {
  return number.toLocaleString('en');
}

function fail(message: string): void {
  console.log(`  FAILED: ${message}`);
  process.exitCode = 1;
}
