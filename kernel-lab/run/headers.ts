/** Debian's header packages of any release, ready to build modules with, on a machine of another. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Apt} from './apt';
import {attempt, run} from './command';
import {digest} from './digest';
import {dependsOf, headerPackages, type Kernel} from './suites';
import {once} from './unpack';

/** Returns the folder to give to `make -C`. */
export async function unpackHeaders(cache: string, apt: Apt, kernel: Kernel): Promise<string> {
  const {release, version} = kernel;
  const names = headerPackages(release, await apt.show(`linux-headers-${release}=${version}`));
  // Its files name it by its path: a cache that was moved unpacks it again.
  const root = join(cache, 'headers', `${version}-${digest(cache)}`);
  await once(root, async (partial) => {
    // All are built from one source, and have its version.
    for (const name of names) await run('dpkg', ['-x', await apt.deb(name, version), partial]);
    // The makefiles name each other by absolute path.
    const makefile = join(partial, 'usr/src', `linux-headers-${release}`, 'Makefile');
    writeFileSync(makefile, readFileSync(makefile, 'utf8').replaceAll('/usr/src/', `${root}/usr/src/`));
    const tools = elfFiles(join(partial, 'usr/lib'));
    const {out, err} = await attempt('ldd', tools);
    if (/GLIBC_\S+' not found/.test(out + err)) wrap(tools, await libraries(cache, apt, names.at(-1)!), partial, root);
  });
  return join(root, 'usr/src', `linux-headers-${release}`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}

/** Programs for this machine. */
function elfFiles(folder: string): string[] {
  return filesBelow(folder).filter((file) => {
    if ((statSync(file).mode & 0o111) === 0) return false;
    const head = Buffer.alloc(4);
    const fd = openSync(file, 'r');
    readSync(fd, head);
    closeSync(fd);
    return head.equals(Buffer.from('\x7fELF', 'latin1'));
  });
}

/**
 * The host tools of another release need its libc: each is put behind a script that starts it with that. modpost and
 * objtool call <own name>.real-<abi>, hence --argv0.
 */
function wrap(tools: readonly string[], libs: string, partial: string, root: string): void {
  for (const tool of tools) {
    const elf = join(dirname(tool), '.elf');
    mkdirSync(elf, {recursive: true});
    renameSync(tool, join(elf, basename(tool)));
    const program = join(elf, basename(tool)).replace(partial, root);
    const loader = `${libs}/ld-linux-x86-64.so.2`;
    writeFileSync(tool, `#!/bin/sh\nexec '${loader}' --argv0 "$0" --library-path '${libs}' '${program}' "$@"\n`);
    chmodSync(tool, 0o755);
  }
}

/** The libraries that a package needs, in one folder. */
async function libraries(cache: string, apt: Apt, name: string): Promise<string> {
  const wanted = ['libc6'];
  const show = await apt.show(name);
  for (const queue = dependsOf(show); queue.length > 0;) {
    const each = queue.shift()!;
    if (!/^(lib|zlib)/.test(each) || wanted.includes(each)) continue;
    wanted.push(each);
    queue.push(...dependsOf(await apt.show(each)));
  }
  const folder = await once(join(cache, 'libraries', name.replace(/[^\w.+-]/g, '_')), async (partial) => {
    const tree = join(partial, 'tree');
    mkdirSync(tree);
    for (const each of wanted) await run('dpkg', ['-x', await apt.deb(each), tree]);
    const found = readdirSync(tree, {withFileTypes: true, recursive: true}).filter(
      (each) => /\.so(\.|$)/.test(each.name) && !each.parentPath.includes('gconv') && !each.isDirectory(),
    );
    for (const each of found) copyLibrary(join(each.parentPath, each.name), join(partial, each.name));
  });
  return folder;
}

/** Of links only those that stay in the package: an absolute one would lead to a library of this machine. */
function copyLibrary(from: string, to: string): void {
  const link = lstatSync(from).isSymbolicLink() ? readlinkSync(from) : '';
  if (!link.startsWith('/') && existsSync(from)) copyFileSync(from, to);
}
