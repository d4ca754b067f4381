/** Writes the data of the pages about the model: its rules, and what each kernel does. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import {editHref} from '../edit-link';
import {modelData} from './pages';
import {ruleLines} from './rule-lines';

export default function modelPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'model',
    async contentLoaded({actions}) {
      const lines = ruleLines(siteDir);
      const data = modelData((id) => {
        const {file, line} = lines.get(id)!;
        return {file, line, href: editHref(site, file, line)};
      });
      await Promise.all([...data].map(([name, value]) => actions.createData(`${name}.json`, JSON.stringify(value))));
    },
  };
}
