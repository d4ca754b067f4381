/** Runs the tests on one of Debian's kernels in QEMU. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {backendOf} from '../../src/kernels/backends';
import type {Entry} from '../../src/litmus/entry';
import type {Apt} from './apt';
import {modulesFor, paceOf, usesRdma} from './backends';
import {stopping} from './command';
import {buildDrivers, type Drivers} from './drivers';
import {initramfs, jobArchive, readModules} from './initramfs';
import type {Lab} from './lab';
import {qemuCommand, withInitrd} from './machine';
import {plain} from './modules';
import type {Cell} from './plan';
import {runTests} from './runner';
import type {Kernel} from './suites';
import {moduleFiles, type Unpacked, unpackKernel} from './unpack';
import {watch} from './watch';
import {Wrong} from './wrong';

/** Seconds that a kernel may take to boot on a busy machine. */
const BOOT = 180;

/** A kernel with all that its boots need. */
export interface Prepared {
  readonly kernel: Kernel;
  readonly cells: readonly Cell[];
  readonly unpacked: Unpacked;
  /** What could not be built is left undone. */
  readonly drivers: Drivers;
}

export async function prepare(lab: Lab, apt: Apt, kernel: Kernel, cells: readonly Cell[]): Promise<Prepared> {
  const unpacked = await unpackKernel(lab.cache, apt, kernel);
  let drivers: Drivers = {modules: new Map(), leftOut: new Map()};
  if (cells.some(({backend, todo}) => todo.length > 0 && backendOf(backend)?.driver)) {
    try {
      drivers = await buildDrivers(join(lab.folder, 'drivers'), lab.cache, apt, kernel, lab.say);
    } catch (error) {
      if (!(error instanceof Wrong) || stopping.signal.aborted) throw error;
      lab.say(`${kernel.name}: ${error.message}`);
    }
  }
  return {kernel, cells, unpacked, drivers};
}

export async function runKernel(lab: Lab, prepared: Prepared, program: Buffer): Promise<void> {
  const {kernel, cells} = prepared;
  const busy = cells.filter(({todo}) => todo.length > 0);
  for (const [i, {backend, todo, done}] of busy.entries()) {
    if (stopping.signal.aborted) lab.tally.leftUndone(kernel.name, todo.length);
    else {
      lab.say(
        `${kernel.name} backend ${i + 1} of ${busy.length}: ${backend}, ${todo.length} tests to run, ${done} on record`,
      );
      lab.tally.leftUndone(kernel.name, await runBackend(lab, prepared, backend, todo, program));
    }
  }
}

/** Returns how many tests are left undone. */
async function runBackend(
  lab: Lab,
  {kernel, unpacked, drivers}: Prepared,
  backend: string,
  todo: readonly Entry[],
  program: Buffer,
): Promise<number> {
  const {say, options} = lab;
  const title = `${kernel.name} ${backend}`;
  const about = {package: kernel.package, machine: 'qemu' as const};
  const source = {release: kernel.release, version: `Debian ${kernel.version}`};
  const driver = backendOf(backend)?.driver;
  if (driver && !drivers.modules.has(driver)) {
    const why = drivers.leftOut.get(driver);
    if (why === undefined) {
      say(`  ${title}: left undone, for ${driver} could not be built`);
      return todo.length;
    }
    const skipped = `${driver} is not built for this kernel: ${why}`;
    for (const {name} of todo) lab.keep(kernel.name, lab.lineFor(name, backend, source, {skipped}), about);
    say(`  ${title}: ${todo.length} tests skipped: ${skipped}`);
    return 0;
  }
  const own = new Map([...drivers.modules].map(([name, file]) => [plain(name), file]));
  const base = await initramfs(lab.cache, `${kernel.version}-${backend}`, {
    init: readFileSync(join(lab.folder, 'init'), 'utf8'),
    programs: new Map([['kernel-lab', program]]),
    modules: await readModules(modulesFor(backend), own, moduleFiles(unpacked.modules)),
    rdma: usesRdma(backend),
  });
  const {words, seconds} = paceOf(backend, options);
  return runTests({
    ...{title, backend, release: kernel.release, lab: lab.version, tests: todo, say},
    start: async (tests, take) => {
      const end = await withInitrd(lab.cache, base, jobArchive({backend, words, tests}), (initrd) =>
        watch({
          command: qemuCommand(unpacked.image, initrd),
          silence: {boot: BOOT, test: Math.max(240, seconds + 180)},
          ready: false,
          take,
          note: (text) => say(`  ${title}: ${text}`),
          ...(options.verbose ? {line: (line: string) => say(`    | ${line}`)} : {}),
        }),
      );
      if (end.how === 'died' || end.how === 'no start') {
        const file = join(lab.cache, 'consoles', `${kernel.version}-${backend}.log`);
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, `${end.tail.join('\n')}\n`);
        say(`  ${title}: its console is in ${file}`);
      }
      return end;
    },
    keep: (line) => lab.keep(kernel.name, line, about),
    fail: (test, why) => lab.keep(kernel.name, lab.lineFor(test.name, backend, source, {error: why}), about),
  });
}
