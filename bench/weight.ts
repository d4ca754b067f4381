/** What a sandbox weighs that nobody touches: two pages with the same text, one of them with a sandbox. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {Bench} from './chromium';

const PORT = 4180;

export interface Weight {
  /** Bytes that the page with the sandbox fetches more, packed by gzip. */
  readonly more: number;
  /** Bytes of the component, which every page of the docs carries, with or without a sandbox. */
  readonly carried: number;
}

/** Builds a site of the two pages; it takes half a minute. */
export async function weight(): Promise<Weight> {
  const folder = mkdtempSync(join(tmpdir(), 'weight-'));
  try {
    const built = spawnSync(
      'npx',
      ['docusaurus', 'build', '--config', 'bench/weight/docusaurus.config.ts', '--out-dir', folder],
      {encoding: 'utf8'},
    );
    if (built.status !== 0) throw new Error(`The two pages were not built:\n${built.stdout}\n${built.stderr}`);
    const bench = await Bench.on(folder, PORT);
    try {
      const bytes = (path: string) =>
        bench.open(path, async (page, fetched) => {
          await page.waitForTimeout(1000);
          return fetched.bytes();
        });
      return {more: (await bytes('/with/')) - (await bytes('/without/')), carried: await carried()};
    } finally {
      await bench.close();
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The component without what it loads later, and without what the pages have anyway. */
async function carried(): Promise<number> {
  const {outputFiles, metafile} = await build({
    entryPoints: ['src/sandbox/FenceSandbox.tsx', 'src/sandbox/RunPad.tsx'],
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    outdir: 'carried',
    jsx: 'automatic',
    alias: {'@site': process.cwd()},
    external: [
      'react',
      'react/*',
      'react-dom',
      '@docusaurus/*',
      '@theme/*',
      '@generated/*',
      'prism-react-renderer',
      'clsx',
    ],
  });
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const output = metafile.outputs[name];
    if (!output || wanted.has(name)) return;
    wanted.add(name);
    if (output.cssBundle) want(output.cssBundle);
    for (const {path, kind} of output.imports) if (kind === 'import-statement') want(path);
  };
  for (const [name, {entryPoint}] of Object.entries(metafile.outputs)) {
    if (entryPoint?.startsWith('src/sandbox/FenceSandbox') || entryPoint?.startsWith('src/sandbox/RunPad')) want(name);
  }
  const text = outputFiles.filter(({path}) => [...wanted].some((name) => path.endsWith(name))).map((file) => file.text);
  return gzipSync(text.join('\n'), {level: 9}).length;
}
