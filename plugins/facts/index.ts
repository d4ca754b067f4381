/** Reads and checks facts/ and thread/, stops the build at the first wrong file, and writes the data that the pages import. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import {checkRepository} from '../../src/facts/check';
import {loadRepository, type Repository} from '../../src/facts/load';
import {pageData} from '../../src/facts/pages';
import {printComplaint} from '../../src/facts/yaml-file';
import {RULES} from '../../src/model/rules';
import {editHref} from '../edit-link';

export default function factsPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'facts',
    getPathsToWatch: () => [`${siteDir}/facts/*.yaml`, `${siteDir}/thread/*.yaml`],
    loadContent() {
      const repository = loadRepository(siteDir);
      const complaints = checkRepository(repository, siteDir, new Set(RULES.map(({id}) => id)));
      if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
      return repository;
    },
    async contentLoaded({content, actions}) {
      const data = pageData(content as Repository, (file, line) => editHref(site, file, line));
      await Promise.all([...data].map(([name, value]) => actions.createData(`${name}.json`, JSON.stringify(value))));
    },
  };
}
