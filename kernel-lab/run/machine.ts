/** The machine under test: QEMU without KVM, two memory nodes, an IOMMU, the device edu. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {findProgram} from './command';

const MEMORY = ['m0', 'm1'].flatMap((id) => ['-object', `memory-backend-ram,id=${id},size=512M`]);
const NODES = [0, 1].flatMap((n) => ['-numa', `node,nodeid=${n},cpus=${n},memdev=m${n}`]);

/** An oops ends the machine: what a kernel does after one is no evidence. */
const KERNEL_LINE =
  'console=ttyS0 quiet panic=-1 oops=panic mitigations=off intel_iommu=on no_timer_check numa_balancing=disable';

export function qemuCommand(image: string, initrd: string, more = ''): string[] {
  // Whatever becomes of us, the machine goes with us.
  const wrapped = findProgram('setpriv') ? ['setpriv', '--pdeathsig', 'KILL'] : [];
  return [
    ...wrapped,
    ...['nice', '-n', '19', 'qemu-system-x86_64'],
    ...['-machine', 'q35,kernel-irqchip=split,mem-merge=off', '-accel', 'tcg,thread=multi', '-cpu', 'max'],
    ...['-m', '1024', '-smp', '2', ...MEMORY, ...NODES],
    ...['-device', 'intel-iommu,intremap=on', '-device', 'edu', '-nic', 'none', '-nographic', '-no-reboot'],
    ...['-kernel', image, '-initrd', initrd, '-append', `${KERNEL_LINE} ${more}`.trim()],
  ];
}

let count = 0;

/** Calls `body` with a file that holds both archives, and takes it away afterwards. */
export async function withInitrd<T>(
  cache: string,
  base: string,
  job: Buffer,
  body: (file: string) => Promise<T>,
): Promise<T> {
  const folder = join(cache, 'boot');
  mkdirSync(folder, {recursive: true});
  const file = join(folder, `${process.pid}-${count++}.cpio.gz`);
  try {
    writeFileSync(file, Buffer.concat([readFileSync(base), job]));
    return await body(file);
  } finally {
    rmSync(file, {force: true});
  }
}
