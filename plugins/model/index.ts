/** Writes the data of the pages about the model: its rules, and what each kernel does. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import {loadHistory} from '../../src/history/load';
import {editHref} from '../edit-link';
import {catalogueViews} from '../litmus/catalogue-views';
import {testsOfRules} from '../litmus/tests-of-rules';
import {modelData} from './pages';
import {ruleLines} from './rule-lines';

export default function modelPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'model',
    async contentLoaded({actions}) {
      const lines = ruleLines(siteDir);
      const edit = (id: string) => {
        const {file, line} = lines.get(id)!;
        return {file, line, href: editHref(site, file, line)};
      };
      const data = modelData(edit, testsOfRules(catalogueViews(siteDir)), loadHistory(siteDir).datedOf);
      await Promise.all([...data].map(([name, value]) => actions.createData(`${name}.json`, JSON.stringify(value))));
    },
  };
}
