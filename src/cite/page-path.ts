/** The path of a page as its address has it: without the baseUrl, and without what a file server adds. */

/** `/site/cow/` below `/site/` is `/cow`, and `/site/` is `/`. */
export function pagePath(pathname: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  const below = prefix !== '' && pathname.startsWith(prefix) ? pathname.slice(prefix.length) : pathname;
  return below.replace(/\/index\.html$/, '/').replace(/(.)\/$/, '$1') || '/';
}

/** The text of a page beside it: `/options/uacce.txt`, and `/index.txt` for the first page. */
export function textTwin(path: string): string {
  return path === '/' ? '/index.txt' : `${path}.txt`;
}
