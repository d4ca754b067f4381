/** The text of a page, from its HTML. */
import {convert as htmlToText} from 'html-to-text';
import {wrap} from '../../../src/cite/wrap';
import {CONTINUED_SAYS} from './code-lines';
import {COLUMNS} from './columns';
import type {Convert} from './convert';
import {headingLines} from './formats/heading';
import {PageText} from './page';

export interface Twin {
  title: string;
  /** What the page says of itself to search engines: its answer, in short. */
  description: string;
  text: string;
}

export interface Place {
  /** The page's address, absolute. */
  address: string;
  /** Where the site is served. */
  base: string;
  diagrams?: readonly string[];
}

/** Title, address, the page, and the addresses of its links. */
export function twinOf(html: string, {address, base, diagrams}: Place, convert: Convert): Twin {
  const page = new PageText(address, base, diagrams);
  const body = convert(html, page);
  const references = page.references.lines();
  const title = page.title || decoded(/<title[^>]*>([^<]*)/.exec(html)?.[1] ?? address);
  const lines = [
    ...headingLines(title, 'h1', undefined, COLUMNS),
    address,
    '',
    body,
    ...(page.continues ? ['', ...wrap(CONTINUED_SAYS)] : []),
    ...(references.length > 0 ? ['', ...headingLines('References', 'h2', undefined, COLUMNS), '', ...references] : []),
  ];
  return {title, description: descriptionOf(html), text: `${lines.join('\n')}\n`};
}

function descriptionOf(html: string): string {
  const [tag] = /<meta[^>]*\bname="?description"?[^>]*>/.exec(html) ?? [''];
  return decoded(/\bcontent="([^"]*)"|\bcontent=([^\s>]+)/.exec(tag)?.slice(1).find(Boolean) ?? '');
}

/** Of an attribute or a title: with what a minifier or React may have written as an entity. */
function decoded(text: string): string {
  return htmlToText(text.replace(/</g, '&lt;'), {wordwrap: false}).trim();
}
