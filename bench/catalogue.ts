/** The catalogue as a measure: all of it, one question at a time in a Worker, and the rate on its largest test. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import {loadCatalogue} from '../src/litmus/catalogue';
import {ask} from '../src/litmus/ask';
import {read} from '../src/litmus/read';
import {ALL_SETTINGS} from '../src/litmus/settings';
import type {Question, Timed} from './catalogue-worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
function questions(): Question[] {
  return loadCatalogue(ROOT).entries.flatMap(({name, text}) => ALL_SETTINGS.map((setting) => ({name, text, setting})));
}

/** Asks every test of every kernel and kind, each test read once: milliseconds and the number of questions. */
export function wholeCatalogue(): {milliseconds: number; questions: number} {
  const {entries} = loadCatalogue(ROOT);
  const start = performance.now();
  for (const {text} of entries) {
    const test = read(text);
    for (const setting of ALL_SETTINGS) ask(test, setting);
  }
  return {milliseconds: performance.now() - start, questions: entries.length * ALL_SETTINGS.length};
}

/** The slowest questions of all, in a Worker, bundled as a page has it. */
export async function inWorker(): Promise<Timed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const outfile = join(folder, 'worker.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('catalogue-worker.ts', import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    return await new Promise((resolve, reject) => {
      const worker = new Worker(outfile, {workerData: questions()});
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    rmSync(folder, {recursive: true});
  }
}
