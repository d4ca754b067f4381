/** What one may start from on /run: the programs of the pages, and the tests of the catalogue. */
import {readFileSync} from 'node:fs';
import {loadCatalogue} from '../../src/litmus/catalogue';
import {NEWEST} from '../../src/model/kernels';
import type {Example} from '../../src/sandbox/example';
import {findFences} from '../../src/sandbox/fences/find';
import {allPages} from '../../src/sandbox/fences/pages';
import {testPath} from '../litmus/page';

/** Programs first, page by page. `root` is that of the repository. */
export function examplesOf(root: string): Example[] {
  return [...programs(root), ...tests(root)];
}

function programs(root: string): Example[] {
  return allPages(root).flatMap((page) =>
    findFences(readFileSync(`${root}/${page}`, 'utf8'))
      .fences.filter(({language}) => language === 'ts')
      .map(({title, id, code, chosen}) => ({
        name: title,
        about: '',
        language: 'ts' as const,
        text: code,
        chosen,
        path: `${pathOf(page)}#${id}`,
      })),
  );
}

/** `docs/cow/fork.mdx` is /cow/fork. */
function pathOf(page: string): string {
  return page.replace(/^docs/, '').replace(/(\/index)?\.mdx$/, '') || '/';
}

function tests(root: string): Example[] {
  return loadCatalogue(root).entries.map(({name, text, test, without}) => ({
    name,
    about: test.question.join(' '),
    language: 'litmus' as const,
    text,
    chosen: {kernel: NEWEST, device: 'pin' as const, without},
    path: testPath(name),
  }));
}
