/** Answers every test of the catalogue, and makes the page of each; writes the data of the list of all. */
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import site from '../../site.config';
import {loadHistory, modelHistory} from '../../src/history/load';
import {ERAS} from '../../src/model/kernels';
import {editHref} from '../edit-link';
import {generatedBy} from '../generated';
import {catalogueRuns} from '../kernels/runs';
import {sayer} from '../kernels/say';
import {type CatalogueViews, catalogueViews} from './catalogue-views';
import {litmusList} from './list';
import {pageData, testPath} from './page';
import {sidebarOf} from './sidebar';

export default function litmusPlugin({siteDir, baseUrl}: LoadContext): Plugin {
  const base = baseUrl.replace(/\/$/, '');
  const {alias} = generatedBy('litmus');
  const component = '@site/src/components/LitmusPage';
  return {
    name: 'litmus',
    getPathsToWatch: () => [`${siteDir}/litmus/*.{litmus,kernels.json,yaml}`],
    loadContent: () => catalogueViews(siteDir),
    async contentLoaded({content, actions}) {
      await actions.createData(
        'litmus-list.json',
        JSON.stringify(litmusList(content as CatalogueViews, catalogueRuns(siteDir).runs)),
      );
      await actions.createData('names.json', JSON.stringify(['litmus-list', 'names']));
      // Imported by the sandboxes, not by a page: names.json is what pages find.
      await actions.createData('model-history.json', JSON.stringify(modelHistory(siteDir)));
    },
    /** The pages have the sidebar of the docs, which has been loaded by now. */
    async allContentLoaded({allContent, actions}) {
      const docs = allContent['docusaurus-plugin-content-docs']!['default'] as LoadedContent;
      await actions.createData('sidebar.json', JSON.stringify(sidebarOf(docs)));
      const {runs} = catalogueRuns(siteDir);
      const pages = pageData(
        catalogueViews(siteDir),
        ERAS.map(({release}) => release),
        base,
        (file) => ({file, line: 1, href: editHref(site, file, 1)}),
        loadHistory(siteDir).datedOf,
        modelHistory(siteDir).version,
        {of: (test) => runs.get(test)!, say: sayer(siteDir)},
      );
      for (const page of pages) {
        await actions.createData(`test-${page.name}.json`, JSON.stringify(page));
        // By alias, for what createData returns is a path of this machine, and would stand in the site.
        const modules = {sidebar: `${alias}/sidebar.json`, test: `${alias}/test-${page.name}.json`};
        actions.addRoute({path: base + testPath(page.name), component, exact: true, modules});
      }
    },
  };
}
