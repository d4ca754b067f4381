/** The paths of the pages that the site has, without the baseUrl. */
import routes from '@generated/routes';
import {pagePath} from '@site/src/cite/page-path';

export function pagesOfSite(base: string): string[] {
  return pathsOf(routes).map((path) => pagePath(path, base));
}

function pathsOf(all: typeof routes): string[] {
  return all
    .flatMap(({path, routes: below}) => (below ? pathsOf(below as typeof routes) : [path as string]))
    .filter((path) => path !== '*');
}
