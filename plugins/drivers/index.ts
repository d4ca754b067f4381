/** Writes the data of <DriverRuns>: of each example driver its file, and what real kernels did with it. */
import {readFileSync, readdirSync} from 'node:fs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import type {DriverRun} from '../../src/components/DriverRuns';
import {viewHref} from '../edit-link';
import {catalogueRuns} from '../kernels/runs';
import {DRIVERS} from './place';
import {runsInWords} from './runs';

export default function driversPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'drivers',
    getPathsToWatch: () => [`${siteDir}/litmus/*.kernels.json`],
    async contentLoaded({actions}) {
      const {summary} = catalogueRuns(siteDir);
      const names = readdirSync(`${siteDir}/${DRIVERS}`).filter((name) => /^lab-.*\.c$/.test(name));
      const data = names.map((name): [string, DriverRun] => {
        const file = `${DRIVERS}/${name}`;
        const lines = readFileSync(`${siteDir}/${file}`, 'utf8').trimEnd().split('\n').length;
        const driver = name.replace(/\.c$/, '');
        return [`driver-${driver}`, {file, href: viewHref(site, file), lines, ...runsInWords(driver, summary)}];
      });
      for (const [name, value] of data) await actions.createData(`${name}.json`, JSON.stringify(value));
      await actions.createData('names.json', JSON.stringify(data.map(([name]) => name)));
    },
  };
}
