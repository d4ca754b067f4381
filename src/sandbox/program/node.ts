/** Programs outside the browser: the build and the tests run them in a thread of their own, by the code that the page runs. */
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {buildSync} from 'esbuild';
import type {End, Line} from '../end';
import type {Journal} from '../journal';
import type {Chosen} from '../setting';
import {Collector} from './collector';
import type {Job} from './execute';
import {MAX_LINES} from './limits';

/** A program of the documentation has no use for more. */
const MEGABYTES = 512;
const OUT_OF_MEMORY: End = {kind: 'failed', message: 'The program has used up its memory.'};

export interface ProgramRun {
  readonly end: End;
  readonly lines: readonly Line[];
  /** How many lines came after the last that is kept. */
  readonly dropped: number;
  readonly journal: Journal;
  /** Whether the program leaves the release to the switches at all, */
  readonly usesKernel: boolean;
  /** and the kind of the device. */
  readonly usesDevice: boolean;
}

/**
 * Runs a TypeScript program under a setting, for at most so many seconds. Never rejects because of the program: what it throws, and
 * what of it cannot be parsed, is in `end`. Types are not checked.
 */
export function runProgram(
  source: string,
  chosen: Chosen,
  {seconds = 5}: {readonly seconds?: number} = {},
): Promise<ProgramRun> {
  const job: Job = {source, settings: [chosen], journal: true, lines: MAX_LINES};
  const collected = new Collector(source);
  const worker = new Worker(bundle(), {
    eval: true,
    workerData: job,
    env: {},
    resourceLimits: {maxOldGenerationSizeMb: MEGABYTES},
  });
  return new Promise<ProgramRun>((resolve, reject) => {
    let began = 0;
    let timer: NodeJS.Timeout | undefined;
    const finish = (end: End) => {
      clearTimeout(timer);
      void worker.terminate();
      const {lines, dropped, journal, usesKernel, usesDevice} = collected;
      resolve({end, lines: [...lines], dropped, journal: [...journal], usesKernel, usesDevice});
    };
    // The limit is the program's: the start of a thread on a busy machine does not count.
    worker.on('online', () => {
      began = performance.now();
      timer = setTimeout(() => finish({kind: 'timed-out', seconds}), seconds * 1000);
    });
    worker.on('message', (data: unknown) => {
      collected.take(data);
      if (collected.ended === null) finish({kind: 'finished', ms: performance.now() - began});
      else if (collected.ended) finish({kind: 'failed', ...collected.ended});
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(OUT_OF_MEMORY);
      else reject(error);
    });
  });
}

let bundled: string | undefined;

/** The thread's code. From the root of the repository, as everything that is run at build time. */
function bundle(): string {
  bundled ??= buildSync({
    entryPoints: [path.resolve('src/sandbox/program/node-worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    // Not cjs: what a thread's script declares at its top would be taken from it with the globals.
    format: 'iife',
    target: 'node20',
  }).outputFiles[0]!.text;
  return bundled;
}
