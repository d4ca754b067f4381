/** The part of Pagefind's interface that is used here, and how its answers become a list of places. */

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

interface Data {
  url: string;
  excerpt: string;
  /** All of the page's text. */
  content: string;
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
/**
 * Of a symbol, fork_init, Pagefind knows the parts and ranks by them; of an id, R13, it ranks pages that cite it above the long
 * one that has it: so many pages are looked at for the whole.
 */
const CANDIDATES = 40;

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
  const symbol = /\w[_.]\w/.test(query) ? query.trim().toLowerCase() : undefined;
  const count = symbol === undefined && !/^\S*\d\S*$/.test(query.trim()) ? PAGES : CANDIDATES;
  const candidates = wholeFirst(await Promise.all(await first(count, {not: IS_TEST})), symbol, ({content}) => content);
  const tests = await Promise.all(await first(TESTS, IS_TEST));
  // The id of R45.retry in its page is r45-retry.
  const wanted = query
    .trim()
    .toLowerCase()
    .replace(/^(r\d+)\./, '$1-');
  const exact: Found[] = [];
  const others: Found[] = [];
  for (const {url, excerpt, meta, anchors = []} of [...candidates, ...tests]) {
    const title = meta.title ?? url;
    const page = tidy(url, base);
    const anchor = anchors.find(({id}) => id.toLowerCase() === wanted);
    if (anchor) exact.push({href: `${page}#${anchor.id}`, title, section: anchor.id, excerpt});
    if (page.endsWith(`/${wanted}`)) exact.push({href: page, title, excerpt});
  }
  for (const {url, excerpt, meta, sub_results: places} of [...candidates.slice(0, PAGES), ...tests]) {
    const title = meta.title ?? url;
    const page = tidy(url, base);
    const linked = places.filter((place) => place.url.includes('#'));
    const within = wholeFirst(linked, symbol, (place) => place.excerpt.replace(/<\/?mark>/g, '')).slice(0, PLACES);
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

/** Those that have the symbol as a whole before those that only have its parts; otherwise as they are. */
function wholeFirst<T>(found: readonly T[], symbol: string | undefined, textOf: (one: T) => string): readonly T[] {
  if (symbol === undefined) return found;
  const has = (one: T) => textOf(one).toLowerCase().includes(symbol);
  return [...found.filter(has), ...found.filter((one) => !has(one))];
}

/** Pagefind names files (/cow/, /cow/#x); the site's addresses have no slash at their end. */
function tidy(url: string, base: string): string {
  return url.replace(/\/(#|$)/, (_, end: string) => end) || base;
}
