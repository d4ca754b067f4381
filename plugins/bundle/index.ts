/** Two corrections to how the site is bundled. */
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
        // Else what half of the pages share, Mermaid's modules among it, is loaded by all of them.
        ...(isServer ? {} : {optimization: {splitChunks: {cacheGroups: {common: false}}}}),
      } as object;
    },
  };
}

/** What the remark plugins are made of and read: of the pages' sandboxes, that is all that can change what they print. */
const INPUTS = ['plugins', 'src/facts', 'src/model', 'src/explore', 'src/litmus', 'src/sandbox', 'facts/glossary.yaml'];
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
