/** Three corrections to how the site is bundled. */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import type {LoadContext, Plugin} from '@docusaurus/types';

export default function bundlePlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'bundle',
    configureWebpack(config, isServer) {
      const cache = (config as {experiments?: {cache?: {version?: string}}}).experiments?.cache;
      return {
        // The persistent cache does not see what the remark plugins read beside the page itself.
        ...(cache ? {experiments: {cache: {...cache, version: `${cache.version}-${inputs(siteDir)}`}}} : {}),
        // TypeScript looks for itself and for modules of Node where there is Node. No bundler can follow that, and none has to.
        module: {rules: [{test: TYPESCRIPT, parser: {exprContextCritical: false}}]},
        ...(isServer
          ? {}
          : {
              node: {__filename: 'mock', __dirname: 'mock'},
              // Else what half of the pages share, Mermaid's modules among it, is loaded by all of them.
              optimization: {splitChunks: {cacheGroups: {common: false}}},
            }),
      } as object;
    },
  };
}

const TYPESCRIPT = /[\\/]node_modules[\\/](typescript[\\/]lib|@typescript[\\/]vfs[\\/]dist)[\\/]/;

/** What the remark plugins are made of and read: of the pages' sandboxes, that is all that can change what they print. */
const INPUTS = [
  'plugins',
  'src/facts',
  'src/model',
  'src/explore',
  'src/litmus',
  'src/sandbox',
  'facts/glossary.yaml',
  'kernel-lab/drivers',
];
/** What only shows, and what only tests, decides nothing in a page. */
const IDLE = /\.(tsx|css)$|\.test\.ts$/;

function inputs(siteDir: string): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(`${path}/${name}`);
    else if (!IDLE.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const name of INPUTS) add(`${siteDir}/${name}`);
  return hash.digest('hex').slice(0, 16);
}
