/** What each backend needs of a machine under test, beside src/kernels/backends.ts, which says what it is. Pure. */
import {BACKENDS, backendOf} from '../../src/kernels/backends';
import type {Options} from './options';

/** Every machine has swap. A name that a kernel has not got is left out. */
const SWAP = ['zsmalloc', 'lzo-rle', 'zram'];
const RXE = ['dummy', 'ib_core', 'ib_uverbs', 'udp_tunnel', 'ip6_udp_tunnel', 'crc32_generic', 'rdma_rxe'];
export const VFIO = ['vfio', 'vfio_iommu_type1', 'vfio_virqfd', 'irqbypass'];

const MODULES: Readonly<Record<string, readonly string[]>> = {
  rxe: RXE,
  odp: RXE,
  vfio: [...VFIO, 'vfio-pci-core', 'vfio-pci'],
  mediated: [...VFIO, 'lab-core', 'lab-vfio'],
  'mediated-keep': [...VFIO, 'lab-core', 'lab-vfio keep=1'],
  kvm: ['kvm', 'ccp', 'kvm-amd'],
};

/** Rounds of a race, of another test, and the seconds that a test may take. Those of edu and of a nested guest are slow. */
const PACE: Readonly<Record<string, {rounds: number; steady: number; seconds: number}>> = {
  vfio: {rounds: 20, steady: 1, seconds: 20},
  kvm: {rounds: 20, steady: 1, seconds: 8},
};
const USUAL = {rounds: 100, steady: 3, seconds: 5};

export const BACKEND_ORDER = BACKENDS.map(({name}) => name);

export function modulesFor(backend: string): string[] {
  const driver = backendOf(backend)?.driver;
  return [...SWAP, ...(MODULES[backend] ?? (driver ? ['lab-core', driver] : []))];
}

/** Whether the machine has to set up an RDMA link. */
export function usesRdma(backend: string): boolean {
  return MODULES[backend] === RXE;
}

/** The program's words, and the most seconds that a test takes. */
export function paceOf(backend: string, {rounds, seconds}: Pick<Options, 'rounds' | 'seconds'>) {
  const pace = PACE[backend] ?? USUAL;
  const most = seconds ?? pace.seconds;
  return {seconds: most, words: ['-r', `${rounds ?? pace.rounds}`, '-n', `${pace.steady}`, '-s', `${most}`]};
}
