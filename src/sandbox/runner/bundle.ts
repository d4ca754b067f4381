/** What the page needs to run programs, made by the build: the frame's document and the worker's code. */
import path from 'node:path';
import {build} from 'esbuild';
import {frameDocument, scriptHash} from './frame';

export interface RunnerBundle {
  /** The document, for `srcdoc`. */
  readonly frame: string;
  /** A classic script. */
  readonly worker: string;
  /** What the policy of a page that has a sandbox must allow in script-src, besides `blob:`. */
  readonly frameScriptHash: string;
}

/** Bundles src/sandbox/runner/; called from the root of the repository. Rejects with esbuild's messages. */
export async function bundleRunner(): Promise<RunnerBundle> {
  const [script, worker] = await Promise.all([bundle('frame-script.ts'), bundle('worker.ts')]);
  return {frame: frameDocument(script), worker, frameScriptHash: scriptHash(script)};
}

async function bundle(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.resolve('src/sandbox/runner', file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // The browsers of package.json.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // Inside a <script> this would end it.
    supported: {'inline-script': false},
    legalComments: 'none',
    charset: 'utf8',
  });
  return outputFiles[0]!.text.trim();
}
