/** `make kernels`: runs the litmus tests on real kernels and puts on record what they did. README.md tells its options. */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve as absolute} from 'node:path';
import {readRecord} from '../../src/kernels/files';
import {loadCatalogue} from '../../src/litmus/catalogue';
import {Apt} from './apt';
import {BACKEND_ORDER} from './backends';
import {stopping} from './command';
import {prepare, type Prepared, runKernel} from './in-qemu';
import {Lab} from './lab';
import {tableOf} from './list';
import {hold} from './lock';
import {BUILD, MACHINE, PACKAGES, provide} from './needs';
import {parseOptions} from './options';
import {type Cell, planFor} from './plan';
import {buildProgram, checkBackends, labVersion} from './program';
import {resolve} from './resolve';
import {clock, Refused} from './runner';
import {runOnRunning} from './running';
import {smoke} from './smoke';
import {type Kernel, WANTED} from './suites';
import {Wrong} from './wrong';

const root = absolute(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const began = Date.now();
  const {entries} = loadCatalogue(root);
  const options = parseOptions(process.argv.slice(2), {
    kernels: WANTED.map(({name}) => name),
    backends: BACKEND_ORDER,
    tests: entries.map(({name}) => name),
  });
  const usual = join(root, '.cache/kernel-lab');
  const cache = absolute(process.env.LAB_CACHE ?? usual);
  const lab = new Lab(root, cache, options, {entries, version: labVersion(root)});
  mkdirSync(cache, {recursive: true});
  const locks: (() => void)[] = [];
  // The records are one's own to write, too, whatever the cache.
  for (const folder of new Set([usual, cache])) locks.push(await hold(folder));
  // What was left when somebody ended us the hard way.
  rmSync(join(cache, 'boot'), {recursive: true, force: true});
  try {
    if (options.running) await running(lab);
    if (options.kernels.length > 0) await debian(lab);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    if (!stopping.signal.aborted) lab.say(error.message);
    process.exitCode = 1;
  } finally {
    for (const line of lab.tally.lines()) lab.say(line);
    if (lab.tally.undone > 0) process.exitCode = 1;
    if (stopping.signal.aborted) {
      lab.say('Interrupted; what is done is kept.');
      process.exitCode = 130;
    } else if (!options.list) lab.say(`Took ${clock(began)}.`);
    for (const free of locks) free();
  }
}

async function running(lab: Lab): Promise<void> {
  // Says what is missing, and installs nothing: this machine is not to change.
  provide(BUILD, {install: false, say: lab.say});
  const program = await buildProgram(root);
  await checkBackends(program, BACKEND_ORDER);
  await runOnRunning(lab, program);
}

async function debian(lab: Lab): Promise<void> {
  const {options, say} = lab;
  const allow = {install: !options.list, say};
  provide(PACKAGES, allow);
  const planned: {kernel: Kernel; apt: Apt; cells: Cell[]}[] = [];
  const apts = new Map<string, Apt>();
  for (const wanted of WANTED.filter(({name}) => options.kernels.includes(name))) {
    const known = apts.get(wanted.debian);
    const apt = known ?? new Apt(lab.cache, wanted.debian, say);
    apts.set(wanted.debian, apt);
    if (!known) await apt.update();
    const kernel = await resolve(wanted, apt, say);
    if (!kernel) {
      process.exitCode = 1;
      continue;
    }
    const asked = {tests: lab.tests, backends: options.backends, again: options.again, lab: lab.version};
    const cells = planFor({kernel: kernel.release, package: kernel.package}, asked, (test) => readRecord(root, test));
    planned.push({kernel, apt, cells});
  }
  if (options.list) return tableOf(planned, lab.tests.length).forEach(say);
  if (options.smoke) {
    provide([...BUILD, ...MACHINE], allow);
    for (const {kernel, apt} of planned) if (!(await smoke(lab, apt, kernel))) process.exitCode = 1;
    return;
  }
  const open = planned.filter(({cells}) => cells.some(({todo}) => todo.length > 0));
  const done = planned.flatMap(({cells}) => cells).reduce((sum, cell) => sum + cell.done, 0);
  if (open.length === 0) return say(`Nothing to do: ${done} results are on record. AGAIN=1 runs them again.`);

  provide([...BUILD, ...MACHINE], allow);
  const program = await buildProgram(root);
  await checkBackends(program, BACKEND_ORDER);
  const ready: Prepared[] = [];
  for (const {kernel, apt, cells} of open) {
    try {
      ready.push(await prepare(lab, apt, kernel, cells));
    } catch (error) {
      if (!(error instanceof Wrong) || stopping.signal.aborted) throw error;
      say(`${kernel.name}: ${error.message}`);
      lab.tally.leftUndone(
        kernel.name,
        cells.reduce((sum, {todo}) => sum + todo.length, 0),
      );
    }
  }
  await inTurn(lab, ready, readFileSync(program));
}

/** As many kernels at once as JOBS says. */
async function inTurn(lab: Lab, ready: readonly Prepared[], program: Buffer): Promise<void> {
  const queue = [...ready.entries()];
  let refused: Refused | undefined;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, prepared] = next;
      const {name, package: from} = prepared.kernel;
      lab.say(`kernel ${i + 1} of ${ready.length}: ${name}, ${from}`);
      try {
        await runKernel(lab, prepared, program);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused ??= error;
        queue.length = 0;
      }
    }
  };
  await Promise.all(Array.from({length: lab.options.jobs}, worker));
  if (refused) throw refused;
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  });
}

main().catch((error: Error) => {
  // A wrong word gets a line, not a stack.
  console.error(error instanceof Wrong || error.name === 'LitmusError' ? error.message : error);
  process.exit(1);
});
