/** Writes the data of the page about real kernels, and the marks for the tables that sandboxes compute. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import {kernelMarks} from './marks';
import {kernelsData} from './pages';
import {catalogueRuns} from './runs';
import {sayer} from './say';
import {scenarios} from './scenarios';

export default function kernelsPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'kernels',
    getPathsToWatch: () => [`${siteDir}/litmus/*.kernels.json`, `${siteDir}/litmus/disagreements.yaml`],
    async contentLoaded({actions}) {
      const all = catalogueRuns(siteDir);
      const data = {kernels: kernelsData(all, sayer(siteDir)), 'kernel-scenarios': scenarios(all)};
      for (const [name, value] of Object.entries(data)) await actions.createData(`${name}.json`, JSON.stringify(value));
      await actions.createData('names.json', JSON.stringify(Object.keys(data)));
      // Imported by the sandboxes, not by a page.
      await actions.createData('marks.json', JSON.stringify(kernelMarks(all)));
    },
  };
}
