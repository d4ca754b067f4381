/** SPIN's verifier of a Promela text, built and run in a folder of its own. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

export interface Verification {
  states: number;
  /** SPIN counts the initial state as a transition: one more than an Exploration does. */
  transitions: number;
  seconds: number;
}

const FLAGS = ['-O2', '-DSAFETY', '-DNOREDUCE'];

/**
 * As many hash slots as the explorer ends with, 2^19 for 296,448 states: the number with which SPIN is fastest, its default
 * of 2^24 takes a quarter longer. And a stack that suffices.
 */
const ARGUMENTS = ['-w19', '-m1000'];

export const SPIN = `gcc ${FLAGS.join(' ')}; pan ${ARGUMENTS.join(' ')}`;

/** Builds the verifier of the Promela text in `file`; undefined where SPIN or a C compiler is not installed. */
export function buildVerifier(file: string): Verifier | undefined {
  const missing = ['spin', 'gcc'].some((command) => spawnSync(command, ['--version']).error !== undefined);
  return missing ? undefined : new Verifier(path.resolve(file));
}

export class Verifier {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'spin-'));

  constructor(file: string) {
    try {
      this.run('spin', ['-a', file]);
      this.run('gcc', [...FLAGS, '-o', 'pan', 'pan.c']);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** One search of all states, timed by the verifier itself: what it takes to start is left out. */
  verify(): Verification {
    const report = this.run('./pan', ARGUMENTS);
    const number = (pattern: RegExp) => {
      const found = pattern.exec(report);
      if (!found) throw new Error(`SPIN reported nothing like ${pattern}:\n${report}`);
      return Number(found[1]);
    };
    if (number(/errors: (\d+)/) > 0 || report.includes('search depth too small')) throw new Error(report);
    return {
      states: number(/(\d+) states, stored/),
      transitions: number(/(\d+) transitions/),
      seconds: number(/elapsed time ([\d.]+) seconds/),
    };
  }

  /** Removes all that was built. */
  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }

  private run(command: string, args: string[]): string {
    const {status, stdout, stderr, error} = spawnSync(command, args, {cwd: this.folder, encoding: 'utf8'});
    if (error) throw error;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  }
}
