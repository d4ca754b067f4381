/**
 * `npm run bench`: how fast the explorer and the model are. It exits with 1 where a number is not what it has to be: the states
 * of two-phase commit, a rate below SPIN's, more than 4 times the memory of the packed states, a slow catalogue.
 */
import {fileURLToPath} from 'node:url';
import {explore} from '../src/explore';
import {inWorker, wholeCatalogue} from './catalogue';
import {largestTest} from './rate';
import {buildVerifier, SPIN, type Verification} from './spin';
import {TwoPhaseCommit} from './two-phase-commit';

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
