/** Runs the tests on the kernel that runs, without QEMU. Nothing of the machine is changed, and no module is loaded. */
import {join} from 'node:path';
import {release} from 'node:os';
import {readRecord} from '../../src/kernels/files';
import type {Entry} from '../../src/litmus/entry';
import {paceOf} from './backends';
import {stopping} from './command';
import type {Lab} from './lab';
import {planFor} from './plan';
import {runTests} from './runner';
import {watch} from './watch';

const ROOT_ADDS =
  'Not root: skips the tests in which the kernel moves, reclaims or marks pages, and the devices that only root may open.';
/** KSM would be started for the whole machine. */
const KSM = 'KSM would be started for the whole machine, which a test of the running kernel does not do';

export async function runOnRunning(lab: Lab, program: string): Promise<void> {
  const {options, say, version} = lab;
  const kernel = release();
  const asked = {tests: lab.tests, backends: options.backends, again: options.again, lab: version};
  const cells = planFor({kernel}, asked, (test) => readRecord(lab.root, test));
  say(`The running kernel, ${kernel}`);
  if (process.getuid?.() !== 0) say(ROOT_ADDS);
  for (const [i, {backend, todo, done}] of cells.entries()) {
    const title = `${kernel} ${backend}`;
    say(`backend ${i + 1} of ${cells.length}: ${backend}, ${todo.length} tests to run, ${done} on record`);
    const {words, seconds} = paceOf(backend, options);
    const outcomes = lab.tally.of(kernel);
    for (const {name} of todo.filter(merges)) {
      lab.keep(kernel, lab.lineFor(name, backend, {release: kernel, version: kernel}, {skipped: KSM}));
    }
    const tests = todo.filter((entry) => !merges(entry));
    const left = await runTests({
      ...{title, backend, release: kernel, lab: version, tests, say, quiet: true},
      start: (tests, take) =>
        watch({
          command: [program, '-b', backend, ...words, ...tests.map(({file}) => join(lab.root, file))],
          silence: {boot: seconds + 180, test: seconds + 180},
          ready: true,
          take,
          note: say,
        }),
      // What this machine lacks is of no use to others.
      keep: (line) =>
        lab.keep(kernel, line, line.outcomes && line.error === undefined ? {machine: 'running'} : undefined),
      fail: (test, why) =>
        lab.keep(kernel, lab.lineFor(test.name, backend, {release: kernel, version: kernel}, {error: why})),
    });
    const {ran, skipped, errors} = lab.tally.of(kernel);
    say(`  ${ran - outcomes.ran} ran, ${skipped - outcomes.skipped} skipped, ${errors - outcomes.errors} errors`);
    lab.tally.leftUndone(kernel, left);
    if (stopping.signal.aborted) return;
  }
}

function merges({test}: Entry): boolean {
  const steps = test.blocks.flatMap((block) => (block.kind === 'step' ? [block.step] : block.steps));
  return JSON.stringify(steps).includes('"merge"');
}
