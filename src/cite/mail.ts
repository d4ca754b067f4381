/** "Copy for mail": what a thing says, where that is from, and the link; plain text of at most 72 columns. */
import type {Citation} from './citation';
import {wrap} from './wrap';

/** More sources than these are for the page that the link leads to. */
const SOURCES = 3;

/**
 *     [g1-4] A write fault copies a frame that others map too (since 4.20; derived)
 *     Source: mm/memory.c: wp_page_copy (Linux 7.3.4)
 *     https://example.org/f/g1-4
 *
 * Only an address may be longer than 72 columns; it then has a line for itself.
 */
export function mailBlock(citation: Citation, link: string): string {
  return [...wrap(statementOf(citation)), ...sourceLines(citation.sources), link].join('\n');
}

/** The thing in one sentence, with its id in front and how it stands behind it. */
export function statementOf({id, states, verdict, kernels}: Citation): string {
  const stands = [verdict, kernels].filter((part) => part !== undefined).join('; ');
  return `[${id}] ${states}${stands === '' ? '' : ` (${stands})`}`;
}

/** The same for a heading: `Fork: What the child gets`, what stands below it in a sentence, and the link. */
export function headingBlock({
  title,
  page,
  says,
  sources = [],
  link,
}: {
  title: string;
  page: string;
  says?: string;
  sources?: Citation['sources'];
  link: string;
}): string {
  const heading = title === page ? title : `${page}: ${title}`;
  return [...wrap(heading), ...(says ? wrap(says) : []), ...sourceLines(sources), link].join('\n');
}

function sourceLines(sources: Citation['sources']): string[] {
  const more = sources.length - SOURCES;
  return [
    ...sources.slice(0, SOURCES).flatMap(({label}) => wrap(`Source: ${label}`, '        ')),
    ...(more > 0 ? [`        and ${more} more, at the link`] : []),
  ];
}
