/** Finds or installs what a fresh Debian does not have. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {findProgram} from './command';
import {Wrong} from './wrong';

interface Need {
  /** Debian's package of it. */
  readonly apt: string;
  readonly there: () => boolean;
}

const program = (name: string, apt: string): Need => ({apt, there: () => findProgram(name) !== undefined});
const file = (apt: string, ...paths: string[]): Need => ({apt, there: () => paths.some((path) => existsSync(path))});

/** What Debian's packages are found and unpacked with. */
export const PACKAGES: readonly Need[] = [
  program('apt-get', 'apt'),
  program('dpkg', 'dpkg'),
  file('debian-archive-keyring', '/usr/share/keyrings/debian-archive-keyring.gpg'),
];

/** What the program is built with. */
export const BUILD: readonly Need[] = [
  program('make', 'make'),
  program('gcc', 'gcc'),
  file('libc6-dev', '/usr/include/stdio.h'),
];

/** What machines are made and run with. */
export const MACHINE: readonly Need[] = [
  program('qemu-system-x86_64', 'qemu-system-x86'),
  // For the backends rxe and odp.
  file('libibverbs-dev', '/usr/include/infiniband/verbs.h'),
  {apt: 'busybox-static', there: () => isStatic(findProgram('busybox'))},
  program('rdma', 'iproute2'),
  program('xz', 'xz-utils'),
  // For objtool, of the kernels' header packages.
  file('libelf1', '/usr/lib/x86_64-linux-gnu/libelf.so.1', '/lib/x86_64-linux-gnu/libelf.so.1'),
  program('flock', 'util-linux'),
];

function isStatic(path: string | undefined): boolean {
  return path !== undefined && !readFileSync(path).includes('/ld-linux');
}

/** Throws a Wrong with the line that installs what is missing, where that may not be done here. */
export function provide(needs: readonly Need[], {install, say}: {install: boolean; say: (line: string) => void}): void {
  const lacking = () => needs.filter(({there}) => !there()).map(({apt}) => apt);
  if (lacking().length > 0 && install) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const may = findProgram('apt-get') && (sudo.length === 0 || status([...sudo, 'true']) === 0);
    if (may) {
      say(`Installing ${lacking().join(', ')} …`);
      status([...sudo, 'apt-get', 'update', '-qq']);
      // A machine that would lose a package over it is asked first.
      const words = ['install', '-y', '-qq', '--no-install-recommends', '--no-remove'];
      status([...sudo, 'apt-get', ...words, ...lacking()]);
    }
  }
  const left = lacking();
  if (left.length > 0) {
    throw new Wrong(`The lab needs ${left.join(', ')}; install with: sudo apt-get install -y ${left.join(' ')}`);
  }
}

function status([command = '', ...args]: readonly string[]): number {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  return spawnSync(command, args, {stdio: ['ignore', 'ignore', 'inherit'], env}).status ?? 1;
}
