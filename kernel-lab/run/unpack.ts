/** Unpacks packages into folders of the cache, installing none. */
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Apt} from './apt';
import {run} from './command';
import type {Kernel} from './suites';
import {Wrong} from './wrong';

/** Whole or not at all: `fill` fills a folder beside it, which then takes its name. */
export async function once(folder: string, fill: (partial: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, {recursive: true, force: true});
  mkdirSync(partial, {recursive: true});
  await fill(partial);
  renameSync(partial, folder);
  return folder;
}

export interface Unpacked {
  readonly image: string;
  /** The folder in which its modules are, at any depth. */
  readonly modules: string;
}

export async function unpackKernel(cache: string, apt: Apt, kernel: Kernel): Promise<Unpacked> {
  const folder = await once(join(cache, 'kernels', kernel.version), async (partial) => {
    for (const name of kernel.packages) await run('dpkg', ['-x', await apt.deb(name, kernel.version), partial]);
  });
  const modules = ['lib/modules', 'usr/lib/modules']
    .map((path) => join(folder, path, kernel.release))
    .find((path) => existsSync(path));
  if (!modules) throw new Wrong(`${kernel.package} has no modules for ${kernel.release}`);
  const image = [join(folder, 'boot', `vmlinuz-${kernel.release}`), join(modules, 'vmlinuz')].find((path) =>
    existsSync(path),
  );
  if (!image) throw new Wrong(`${kernel.package} has no vmlinuz`);
  return {image, modules};
}

/** The file of each module by its name, "-" as "_". */
export function moduleFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.ko(\.xz)?$/.test(file))
      .map((file) => [
        file
          .replace(/^.*\//, '')
          .replace(/\.ko.*$/, '')
          .replaceAll('-', '_'),
        join(folder, file),
      ]),
  );
}
