/** Runs programs and waits for them; nothing blocks, so that kernels under test are watched meanwhile. */
import {execFile} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import {Wrong} from './wrong';

export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Set once the user has had enough: whatever runs then is ended, and nothing new begins. */
export const stopping = new AbortController();

/** How it ended; throws only if it cannot be started, or is ended by the user. */
export function attempt(command: string, args: readonly string[], options: {cwd?: string} = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const env = {...process.env, LC_ALL: 'C'};
    const settings = {...options, env, encoding: 'latin1' as const, maxBuffer: 2 ** 28, signal: stopping.signal};
    execFile(command, [...args], settings, (error, out, err) => {
      if (stopping.signal.aborted) return reject(new Wrong('interrupted'));
      if (error && typeof error.code !== 'number')
        return reject(new Wrong(`${command} cannot be run: ${error.message}`));
      resolve({status: error ? Number(error.code) : 0, out, err});
    });
  });
}

/** What it prints; throws a Wrong with its last words if it fails. */
export async function run(command: string, args: readonly string[], options: {cwd?: string} = {}): Promise<string> {
  const {status, out, err} = await attempt(command, args, options);
  if (status === 0) return out;
  const words = (err.trim() || out.trim()).split('\n').slice(-3).join(' | ');
  throw new Wrong(`${command} ${args.at(-1) ?? ''} failed (${status}): ${words}`);
}

/** The path of a program; that of the administrator's programs too, which a user's PATH may leave out. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.map((folder) => `${folder}/${name}`).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
