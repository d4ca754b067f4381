/** Reads and checks facts/ and thread/, stops the build at the first wrong file, and writes the data that the pages import. */
import {existsSync} from 'node:fs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import {checkRepository} from '../../src/facts/check';
import {loadRepository, type Repository} from '../../src/facts/load';
import {pageData} from '../../src/facts/pages';
import {printComplaint} from '../../src/facts/yaml-file';
import {loadHistory} from '../../src/history/load';
import {RULES} from '../../src/model/rules';
import {editHref} from '../edit-link';

export default function factsPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'facts',
    getPathsToWatch: () => ['facts/*.yaml', 'thread/*.yaml', 'history/*.json'].map((files) => `${siteDir}/${files}`),
    loadContent() {
      const repository = loadRepository(siteDir);
      const complaints = checkRepository(repository, siteDir, new Set(RULES.map(({id}) => id)));
      if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
      return repository;
    },
    async contentLoaded({content, actions}) {
      const edit = (file: string, line: number) => editHref(site, file, line);
      const rules = new Set<string>(RULES.map(({id}) => id));
      const data = pageData(content as Repository, edit, loadHistory(siteDir), (kind, id) =>
        kind === 'rule' ? rules.has(id) : existsSync(`${siteDir}/litmus/${id}.litmus`),
      );
      await Promise.all([...data].map(([name, value]) => actions.createData(`${name}.json`, JSON.stringify(value))));
    },
  };
}
