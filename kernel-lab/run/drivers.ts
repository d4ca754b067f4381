/** Builds the example drivers for a kernel, from Debian's header packages of that very version. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import type {Apt} from './apt';
import {attempt} from './command';
import {digest} from './digest';
import {unpackHeaders} from './headers';
import {type Kernel, stableOf} from './suites';
import {once} from './unpack';
import {Wrong} from './wrong';

export interface Drivers {
  /** The files, by their names without ".ko". */
  readonly modules: ReadonlyMap<string, string>;
  /** Why one is not there. */
  readonly leftOut: ReadonlyMap<string, string>;
}

const VFIO_NEEDS =
  'vfio_register_emulated_iommu_dev() and vfio_pin_pages() by page came in 6.0, vfio_alloc_device() in 6.1';

/** Drivers that this release cannot have. */
export function leftOut(release: string): Map<string, string> {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return new Map(major < 6 || (major === 6 && minor < 1) ? [['lab-vfio', VFIO_NEEDS]] : []);
}

/** `sources`: the folder kernel-lab/drivers. */
export async function buildDrivers(
  sources: string,
  cache: string,
  apt: Apt,
  kernel: Kernel,
  say: (line: string) => void,
): Promise<Drivers> {
  const names = readdirSync(sources).filter((name) => /^lab.*\.[ch]$|^Makefile$/.test(name));
  const of = digest(...names.flatMap((name) => [name, readFileSync(join(sources, name))]));
  const left = leftOut(stableOf(kernel.version));
  const folder = join(cache, 'drivers', `${kernel.version}-${of}`);
  if (!existsSync(folder)) {
    const headers = await unpackHeaders(cache, apt, kernel);
    say(`${kernel.name}: building the drivers for ${kernel.release} …`);
    await once(folder, async (partial) => {
      const source = join(partial, 'source');
      mkdirSync(source);
      for (const name of names) copyFileSync(join(sources, name), join(source, name));
      // No pahole, no key, and a compiler that is not the kernel's own.
      const settings = ['CONFIG_DEBUG_INFO_BTF_MODULES=', 'CONFIG_DEBUG_INFO_BTF=', 'CONFIG_MODULE_SIG_ALL='];
      const vfio = left.has('lab-vfio') ? ['LAB_VFIO=n'] : [];
      const tools = [`CC=${compiler(cache)}`, 'HOSTCC=gcc'];
      const {status, out, err} = await attempt('make', [
        '-C',
        headers,
        `M=${source}`,
        ...tools,
        ...vfio,
        ...settings,
        'modules',
      ]);
      const log = join(cache, 'drivers', `${kernel.version}.log`);
      writeFileSync(log, out + err);
      if (status !== 0) throw new Wrong(`the drivers cannot be built for ${kernel.release}: ${log}`);
      for (const name of readdirSync(source))
        if (name.endsWith('.ko')) renameSync(join(source, name), join(partial, name));
      rmSync(source, {recursive: true});
    });
  }
  const modules = readdirSync(folder).filter((name) => name.endsWith('.ko'));
  return {modules: new Map(modules.map((name) => [name.replace('.ko', ''), join(folder, name)])), leftOut: left};
}

/** gcc for gcc: options that the kernel's own compiler knows and an older one may not. */
function compiler(cache: string): string {
  const file = join(cache, 'cc');
  writeFileSync(
    file,
    `#!/bin/sh
# Each word goes to the end of the list, changed or not.
for word do
	shift
	case $word in
	-fmin-function-alignment=*) word=-falign-functions=\${word#*=} ;;
	esac
	set -- "$@" "$word"
done
exec gcc "$@"
`,
  );
  chmodSync(file, 0o755);
  return file;
}
