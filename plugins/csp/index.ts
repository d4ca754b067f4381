/** Gives every page of the build a content security policy made for that page. The dev server's pages have none. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {Plugin} from '@docusaurus/types';
import {bundleRunner} from '../../src/sandbox/runner/bundle';
import {scriptHash} from '../../src/sandbox/runner/frame';
import {inlineScripts} from './inline-scripts';
import {policy, withPolicy} from './policy';

export default function cspPlugin(): Plugin {
  return {
    name: 'csp',
    async postBuild({outDir}) {
      // The frame of a sandbox is a document in an attribute, and stands under the policy of the page around it.
      const {frameScriptHash} = await bundleRunner();
      for (const name of readdirSync(outDir, {recursive: true, encoding: 'utf8'})) {
        if (!name.endsWith('.html')) continue;
        const file = `${outDir}/${name}`;
        const html = readFileSync(file, 'utf8');
        writeFileSync(file, withPolicy(html, policy([...inlineScripts(html).map(scriptHash), frameScriptHash])));
      }
    },
  };
}
