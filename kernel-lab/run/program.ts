/** The C program that executes the tests. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {attempt, run} from './command';
import {Wrong} from './wrong';

/** LAB_VERSION: raised when a change of the program may change an outcome. */
export function labVersion(root: string): number {
  const found = /^#define\s+LAB_VERSION\s+(\d+)|\bLAB_VERSION\s*=\s*(\d+)/m.exec(
    readFileSync(join(root, 'kernel-lab/lab/lab.h'), 'utf8'),
  );
  if (!found) throw new Wrong('kernel-lab/lab/lab.h does not define LAB_VERSION');
  return Number(found[1] ?? found[2]);
}

/** Where the library of soft-RoCE is; without it the program is built without that backend. */
const RXE = '/usr/lib/x86_64-linux-gnu/librxe-rdmav34.a';

/** Builds it if its sources changed, or if the library came; returns its path. */
export async function buildProgram(root: string): Promise<string> {
  const folder = join(root, 'kernel-lab/lab');
  const program = join(folder, 'kernel-lab');
  const came = existsSync(program) && existsSync(RXE) && statSync(RXE).ctimeMs > statSync(program).mtimeMs;
  await run('make', ['-s', ...(came ? ['-B'] : []), '-C', folder]);
  return program;
}

/** Throws a Wrong if the program and src/kernels/backends.ts do not know the same backends. */
export async function checkBackends(program: string, known: readonly string[]): Promise<void> {
  // Without words it says how it is used, and names them.
  const {out, err} = await attempt(program, []);
  const its = [...(out + err).matchAll(/([\w-]+) \([a-z]+\)/g)].map(([, name]) => name!);
  const odd = [...its.filter((name) => !known.includes(name)), ...known.filter((name) => !its.includes(name))];
  if (odd.length > 0) {
    throw new Wrong(`kernel-lab and src/kernels/backends.ts do not know the same backends: ${odd.join(', ')}`);
  }
}
