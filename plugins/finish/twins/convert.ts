/** Turns the HTML of a page into text. */
import {compile, type FormatCallback} from 'html-to-text';
import {COLUMNS, GLUE} from './columns';
import * as block from './formats/block';
import {code} from './formats/code';
import {figure} from './formats/figure';
import type {Formatter} from './formats/formatter';
import {heading, title} from './formats/heading';
import {itemLinks, link} from './formats/link';
import {definition, ordered, quotation, term, unordered} from './formats/list';
import {sandbox} from './formats/sandbox';
import {looseRow, table} from './formats/table';
import {withEndTags} from './end-tags';
import type {PageText} from './page';

const FORMATTERS: Record<string, Formatter> = {
  ...block,
  code,
  figure,
  heading,
  title,
  link,
  itemLinks,
  unordered,
  ordered,
  term,
  definition,
  quotation,
  table,
  looseRow,
  sandbox,
};

/** What leads through the site, what needs a browser, and what is drawn for the eye. */
const LEFT_OUT = [
  'nav',
  'button',
  'form',
  'input',
  'select',
  'textarea',
  'svg',
  'img',
  'script',
  'style',
  'link',
  'template',
  '[hidden]',
  '[aria-hidden="true"]',
  '.text-browser',
  '.skip-to-navigation',
  '.hash-link',
  '.edit',
  '.theme-edit-this-page',
  '.page-end',
  '.theme-doc-toc-mobile',
  '.theme-doc-toc-desktop',
];

const FORMATS: Record<string, string> = {
  '*': 'inline',
  main: 'content',
  article: 'content',
  body: 'content',
  ...Object.fromEntries(
    ['div', 'section', 'header', 'footer', 'aside', 'details', 'dl', 'address', 'hgroup'].map((name) => [name, 'part']),
  ),
  'section[data-language]': 'sandbox',
  '.fact': 'item',
  '.item-links': 'itemLinks',
  p: 'paragraph',
  summary: 'summary',
  h1: 'title',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'])),
  a: 'link',
  ul: 'unordered',
  ol: 'ordered',
  dt: 'term',
  dd: 'definition',
  blockquote: 'quotation',
  q: 'quoted',
  br: 'lineBreak',
  hr: 'rule',
  pre: 'code',
  table: 'table',
  figure: 'figure',
  wbr: 'nothing',
  // Of a table that is not one of HTML (src/components/Compare.tsx).
  'div[role="row"]': 'looseRow',
};

export type Convert = (html: string, page: PageText) => string;

/** Where the content of a page is, the first of these that it has. */
const CONTENT = ['article', 'main', 'body'];

/** The content of a page, without its title. */
export function converter(): Convert {
  let current: PageText | undefined;
  const formatters = Object.fromEntries(
    Object.entries(FORMATTERS).map(([name, format]): [string, FormatCallback] => [
      name,
      (node, walk, builder) => format(node, walk, builder, current!),
    ]),
  );
  const converters = CONTENT.map((element) =>
    compile({
      baseElements: {selectors: [element]},
      wordwrap: COLUMNS,
      limits: {maxInputLength: undefined},
      // A word that is longer than a line is cut, behind one of these if it has any.
      longWordSplit: {wrapCharacters: ['/', ';', ',', '_', '-', '.'], forceWrapOnLimit: true},
      formatters,
      selectors: [
        ...Object.entries(FORMATS).map(([selector, format]) => ({selector, format})),
        ...LEFT_OUT.map((selector) => ({selector, format: 'nothing'})),
      ],
    }),
  );
  return (html, page) => {
    current = page;
    const index = CONTENT.findIndex((element) => new RegExp(`<${element}\\b`).test(html));
    return clean(converters[index]!(withEndTags(html)));
  };
}

/** Without blanks at the ends of lines, and at most one line between two others. */
function clean(text: string): string {
  return text
    .replaceAll(GLUE, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\u200b/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
