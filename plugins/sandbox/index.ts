/** Makes what the sandboxes of a page load when they are used: the isolated runner, what the type checker knows, the examples. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleRunner} from '../../src/sandbox/runner/bundle';
import {libraryFiles} from '../../src/sandbox/types/libs';
import {examplesOf} from './examples';

/** What is read to make them. */
const READ = [
  'src/sandbox/{program,runner,types}/*.ts',
  'src/model/**/*.ts',
  'docs/**/*.mdx',
  'litmus/*.litmus',
  'litmus/groups.yaml',
];

export default function sandboxPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'sandbox',
    getPathsToWatch: () => READ.map((files) => `${siteDir}/${files}`),
    async contentLoaded({actions}) {
      const {frame, worker} = await bundleRunner();
      const made = {runner: {frame, worker}, libs: libraryFiles(), examples: examplesOf(siteDir)};
      for (const [name, data] of Object.entries(made)) await actions.createData(`${name}.json`, JSON.stringify(data));
    },
  };
}
