/** SMOKE=1: boots each kernel and tries every example driver with drivers/smoke.c, under poisoned memory. */
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Apt} from './apt';
import {VFIO} from './backends';
import {run} from './command';
import {buildDrivers} from './drivers';
import {initramfs, readModules} from './initramfs';
import type {Lab} from './lab';
import {excerpt} from './last-words';
import {qemuCommand, withInitrd} from './machine';
import {plain} from './modules';
import {newc} from './newc';
import type {Kernel} from './suites';
import {moduleFiles, unpackKernel} from './unpack';
import {watch} from './watch';

const MODES = ['lab-get', 'lab-pin', 'lab-request', 'lab-mirror', 'lab-deaf', 'lab-walk'];
const VFIO_MODES = ['lab-vfio', 'lab-vfio-keep', 'lab-vfio-rw'];
const SILENCE = {boot: 300, test: 300};

export async function smoke(lab: Lab, apt: Apt, kernel: Kernel): Promise<boolean> {
  const {cache, folder, say} = lab;
  const unpacked = await unpackKernel(cache, apt, kernel);
  const drivers = await buildDrivers(join(folder, 'drivers'), cache, apt, kernel, say);
  for (const [driver, why] of drivers.leftOut) say(`${kernel.name}: ${driver} is not built for this kernel: ${why}`);
  const program = join(cache, 'smoke');
  mkdirSync(cache, {recursive: true});
  await run('gcc', ['-O2', '-Wall', '-static', '-pthread', '-o', program, join(folder, 'drivers/smoke.c')]);
  const has = drivers.modules.has('lab-vfio');
  const own = new Map([...drivers.modules].map(([name, file]) => [plain(name), file]));
  const modules = await readModules([...(has ? VFIO : []), 'lab-core'], own, moduleFiles(unpacked.modules));
  const init = readFileSync(join(folder, 'drivers/smoke-init'), 'utf8');
  const programs = new Map([
    ['smoke', readFileSync(program)],
    ...[...own]
      .filter(([name]) => name !== 'lab_core')
      .map(([name, file]) => [`modules/${name}.ko`, readFileSync(file)] as const),
  ]);
  const base = await initramfs(cache, `${kernel.version}-smoke`, {init, programs, modules, rdma: false});
  const job = gzipSync(
    newc(new Map([['job', {data: `DRIVERS="${[...MODES, ...(has ? VFIO_MODES : [])].join(' ')}"\n`}]])),
  );
  let wrong = 0;
  say(`${kernel.name}: booting ${kernel.package}`);
  const {how, why, tail} = await withInitrd(cache, base, job, (initrd) =>
    watch({
      command: qemuCommand(unpacked.image, initrd, 'slub_debug=FZPU init_on_free=1'),
      silence: SILENCE,
      ready: false,
      take: () => undefined,
      note: (text) => {
        if (/FAILED|DIFFERS/.test(text)) wrong++;
        say(`  ${kernel.name} ${text}`);
      },
    }),
  );
  if (how !== 'done') {
    say(`${kernel.name}: ${why}; its console:`);
    for (const line of excerpt(tail, 40)) say(`  | ${line}`);
    return false;
  }
  say(`${kernel.name}: ${wrong > 0 ? `${wrong} lines are not as they should be` : 'all as it should be'}`);
  return wrong === 0;
}
