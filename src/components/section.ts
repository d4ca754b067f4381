/** What stands below a heading, read from the page: for a mail that cites the heading. */
import {firstSentence} from '@site/src/cite/first-sentence';
import {shortPath} from '@site/src/cite/addresses';

export interface Section {
  title: string;
  /** The first sentence below it. */
  says?: string;
  /** Short addresses of the facts and claims that are cited or stated in it, at most three, with their ids. */
  cited: {id: string; path: string}[];
}

const SOURCES = 3;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** No text of the section: what a sandbox shows, controls, lists of sources. */
const NO_TEXT =
  'section[data-language], form, .filter, .sources, .item-links, [role="status"], nav, [hidden], [data-off]';
/** What is no part of a sentence. */
const NO_WORDS = '.anchor-id, .edit, .cite, .mark, .hash-link, .item-links, .text-browser, button, [role="tooltip"]';

/** Up to the next heading of the same rank. */
export function sectionOf(heading: HTMLElement): Section {
  const all = [
    ...(heading.closest('.markdown') ?? document).querySelectorAll<HTMLElement>(
      `${HEADINGS}, p, li, a.cite, .item-links`,
    ),
  ];
  const from = all.indexOf(heading) + 1;
  const end = all.findIndex((element, i) => i >= from && element.matches(HEADINGS) && rank(element) <= rank(heading));
  const below = all.slice(from, end < 0 ? undefined : end);
  const text = below.find((element) => element.matches('p, li') && !element.closest(NO_TEXT) && words(element) !== '');
  const says = text && firstSentence(words(text));
  return {title: words(heading), ...(says ? {says} : {}), cited: citedIn(below)};
}

function rank({tagName}: Element): number {
  return Number(tagName[1]);
}

/** The text without what is said beside it. */
function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(NO_WORDS)) other.remove();
  return copy
    .textContent!.replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .replace(/\( ?\)/g, '')
    .trim();
}

function citedIn(elements: readonly Element[]): Section['cited'] {
  const found = new Map<string, string>();
  for (const element of elements) {
    if (element.matches('a.cite')) {
      const id = element.textContent!.replace(/[[\]]/g, '');
      found.set(id, shortPath(id.startsWith('T-') ? 'claim' : 'fact', id));
    } else if (element.matches('.item-links')) {
      const path = element.querySelector('a')!.textContent!;
      found.set(path.split('/').at(-1)!, path);
    }
  }
  return [...found].slice(0, SOURCES).map(([id, path]) => ({id, path}));
}
