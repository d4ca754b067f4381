/** What a machine under test boots: init, busybox, the program, the modules of one backend; and, apart, its work. */
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {attempt, findProgram, run} from './command';
import {digest} from './digest';
import {loadOrder, plain, type Module} from './modules';
import {type File, newc} from './newc';
import {Wrong} from './wrong';

export interface Contents {
  /** The text of its init. */
  readonly init: string;
  /** Programs to be put at the top. */
  readonly programs: ReadonlyMap<string, Buffer>;
  readonly modules: readonly Module[];
  /** Whether it needs the program `rdma`. */
  readonly rdma: boolean;
}

/** Loads the modules that are wanted, and what they depend on; `files` by plain name, the first map that has it counts. */
export async function readModules(
  wanted: readonly string[],
  ...files: readonly ReadonlyMap<string, string>[]
): Promise<Module[]> {
  const code = new Map<string, Buffer>();
  const path = (name: string) => files.map((each) => each.get(name)).find((file) => file !== undefined);
  const read = (name: string) => {
    const file = path(name);
    // Those that are compressed are read in the loop below, and then again from here.
    if (file?.endsWith('.xz') && !code.has(name)) throw new Compressed(name, file);
    return code.get(name) ?? (file ? readFileSync(file) : undefined);
  };
  for (;;) {
    try {
      return loadOrder(wanted, read);
    } catch (error) {
      if (!(error instanceof Compressed)) throw error;
      code.set(plain(error.name), Buffer.from(await run('xz', ['-dc', error.file]), 'latin1'));
    }
  }
}

class Compressed extends Error {
  constructor(
    override readonly name: string,
    readonly file: string,
  ) {
    super();
  }
}

/** The path of the archive, kept under `name` while nothing in it changes. */
export async function initramfs(cache: string, name: string, contents: Contents): Promise<string> {
  const folder = join(cache, 'initramfs');
  mkdirSync(folder, {recursive: true});
  const {init, programs, modules, rdma} = contents;
  const parts = [...programs, ...modules.map(({name, code, parameters}) => [name, code, parameters] as const)];
  const file = join(folder, `${name}-${digest(init, ...parts.flat())}.cpio.gz`);
  if (existsSync(file)) return file;
  const busybox = findProgram('busybox');
  if (!busybox) throw new Wrong('There is no busybox; install with: sudo apt-get install -y busybox-static');
  const files = new Map<string, File>([
    ['init', {data: init, executable: true}],
    ['bin/busybox', {data: readFileSync(busybox), executable: true}],
    ['modules/order', {data: modules.map(({name, parameters}) => `${name} ${parameters}\n`).join('')}],
  ]);
  for (const [path, data] of programs) files.set(path, {data, executable: true});
  for (const {name, code} of modules) files.set(`modules/${name}.ko`, {data: code});
  if (rdma)
    for (const path of await rdmaFiles()) files.set(path.slice(1), {data: readFileSync(path), executable: true});
  // Those of earlier programs and modules are of no more use.
  for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`)) rmSync(join(folder, old));
  writeFileSync(`${file}.partial`, gzipSync(newc(files), {level: 1}));
  renameSync(`${file}.partial`, file);
  return file;
}

/** The program `rdma` and its libraries, each at its usual path. */
async function rdmaFiles(): Promise<string[]> {
  const rdma = findProgram('rdma');
  if (!rdma) throw new Wrong('There is no rdma; install with: sudo apt-get install -y iproute2');
  const {out} = await attempt('ldd', [rdma]);
  return [rdma, ...[...out.matchAll(/(\/\S+) \(0x/g)].map(([, file]) => file!)];
}

export interface Job {
  readonly backend: string;
  /** Of the program: rounds and seconds. */
  readonly words: readonly string[];
  readonly tests: readonly {readonly name: string; readonly text: string}[];
}

/** An archive behind the other: the kernel unpacks both. */
export function jobArchive({backend, words, tests}: Job): Buffer {
  const files = new Map<string, File>([['job', {data: `BACKEND=${backend}\nOPTIONS="${words.join(' ')}"\n`}]]);
  for (const {name, text} of tests) files.set(`tests/${name}.litmus`, {data: text});
  files.set('tests/order', {data: tests.map(({name}) => `${name}.litmus\n`).join('')});
  return gzipSync(newc(files), {level: 1});
}
