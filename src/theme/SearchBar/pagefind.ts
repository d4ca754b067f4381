/** The part of Pagefind's interface that is used here, and how its answers become a list of places. */

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

interface Data {
  url: string;
  excerpt: string;
  meta: {title?: string};
  sub_results: SubResult[];
  anchors?: {id: string; text: string}[];
}

export interface Pagefind {
  search(query: string, options: {filters: object}): Promise<{results: {data(): Promise<Data>}[]}>;
}

export interface Found {
  href: string;
  title: string;
  section?: string;
  excerpt: string;
}

/** How many pages are shown, and how many places within a page. */
const PAGES = 10;
/** Of litmus tests, after the others: so many short pages with the same words would leave no room for anything else. */
const TESTS = 5;
const IS_TEST = {kind: 'test'};
const PLACES = 3;

/** `base` is the site's baseUrl. Rejects where the index was not built. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* webpackIgnore: true */ `${base}pagefind/pagefind.js`)) as Pagefind & {
    options(o: object): Promise<void>;
    init(): Promise<void>;
  };
  await pagefind.options({baseUrl: base});
  await pagefind.init();
  return pagefind;
}

/** The places that fit best, an exact id or the name of a page before all others. */
export async function search(pagefind: Pagefind, query: string, base: string): Promise<Found[]> {
  const first = async (count: number, filters: object) =>
    (await pagefind.search(query, {filters})).results.slice(0, count).map((result) => result.data());
  const pages = await Promise.all([...(await first(PAGES, {not: IS_TEST})), ...(await first(TESTS, IS_TEST))]);
  // The id of R45.retry in its page is r45-retry.
  const wanted = query
    .trim()
    .toLowerCase()
    .replace(/^(r\d+)\./, '$1-');
  const exact: Found[] = [];
  const others: Found[] = [];
  for (const {url, excerpt, meta, sub_results: places, anchors = []} of pages) {
    const title = meta.title ?? url;
    const page = tidy(url, base);
    const anchor = anchors.find(({id}) => id.toLowerCase() === wanted);
    if (anchor) exact.push({href: `${page}#${anchor.id}`, title, section: anchor.id, excerpt});
    if (page.endsWith(`/${wanted}`)) exact.push({href: page, title, excerpt});
    const within = places.filter((place) => place.url.includes('#')).slice(0, PLACES);
    if (within.length === 0) others.push({href: page, title, excerpt});
    for (const place of within)
      others.push({
        href: tidy(place.url, base),
        title,
        section: place.title.replace(/\u200b/g, ''),
        excerpt: place.excerpt,
      });
  }
  return [...exact, ...others];
}

/** Pagefind names files (/cow/, /cow/#x); the site's addresses have no slash at their end. */
function tidy(url: string, base: string): string {
  return url.replace(/\/(#|$)/, (_, end: string) => end) || base;
}
