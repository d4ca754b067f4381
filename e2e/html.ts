/** What the built pages hold, read by the browser's own parser; for tests that compare it with text. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from '@playwright/test';
import {BUILD} from './site';

export interface Html {
  /** Its file, in the folder of the build. */
  file: string;
  title: string;
  /** The first paragraphs below the title. */
  opening: string[];
  /** Where the page says that its text is. */
  twin: string | undefined;
  /** Every text that stands by itself: of a paragraph, an item, a heading; none of those in tables. */
  blocks: string[];
  /** The cells of plain tables. */
  cells: string[];
  /** Tables with a kernel a column: the kernels, and of each row its name and its cells. */
  byKernel: {kernels: string[]; rows: {name: string; cells: string[]}[]}[];
  code: string[];
  figures: {title: string; words: string[]}[];
}

/** The file of every page but that for addresses which lead nowhere. */
export const FILES = readdirSync(BUILD, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .sort();

/** Every n-th of them: pages of each kind in each part. */
export function part(index: number, of: number): string[] {
  return FILES.filter((_, i) => i % of === index);
}

/** What a page holds, without what leads through the site; `without` names more that is not asked for. */
export async function read(page: Page, file: string, without: string): Promise<Html> {
  const html = readFileSync(path.join(BUILD, file), 'utf8');
  const found = await page.evaluate(readInBrowser, {html, without});
  return {file, ...found};
}

/** Runs in the browser. */
function readInBrowser({html, without}: {html: string; without: string}): Omit<Html, 'file'> {
  const flat = (text: string | null | undefined) => (text ?? '').replace(/[\s\u200b]+/g, ' ').trim();
  const document = new DOMParser().parseFromString(html, 'text/html');
  const twin = document.querySelector('link[rel="alternate"][type="text/plain"]')?.getAttribute('href') ?? undefined;
  const content = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const title = flat(content.querySelector('h1')?.textContent);
  const isBelow = (element: Element) =>
    ((content.querySelector('h1')?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  content
    .querySelectorAll(`nav, script, style, svg, .hash-link, .text-browser, ${without}`)
    .forEach((one) => one.remove());

  content.querySelectorAll('br').forEach((one) => one.replaceWith('\n'));
  const figures = [...content.querySelectorAll('figure')].map((figure) => ({
    title: flat(figure.querySelector('figcaption')?.textContent),
    words: [...figure.querySelectorAll('li')].map((item) => flat(item.textContent)),
  }));
  content.querySelectorAll('figure').forEach((figure) => figure.remove());
  const code = [...content.querySelectorAll('pre')].map(({textContent}) => textContent ?? '');
  content.querySelectorAll('pre').forEach((pre) => pre.remove());

  const tables = [...content.querySelectorAll('table')];
  const isByKernel = (table: Element) => table.querySelector('[role="cell"]') !== null;
  const byKernel = tables.filter(isByKernel).map((table) => ({
    kernels: [...table.querySelectorAll('tr:last-child > td > [role="columnheader"]')].map((head) =>
      flat(head.textContent),
    ),
    rows: [...table.querySelectorAll('tbody > tr')].flatMap((row) => {
      const cells = [...row.querySelectorAll('[role="cell"]')].map((cell) => flat(cell.textContent));
      return cells.length > 0 ? [{name: flat(row.querySelector('th')?.textContent), cells}] : [];
    }),
  }));
  const cells = tables
    .filter((table) => !isByKernel(table))
    .flatMap((table) => [...table.querySelectorAll('td, th')].map((cell) => flat(cell.textContent)))
    .filter((text) => text !== '');
  const opening = [...content.querySelectorAll('p')]
    .filter(isBelow)
    .map((one) => flat(one.textContent))
    .filter((text) => text !== '');
  tables.forEach((table) => table.remove());

  // Of an item that holds paragraphs or a list: the text before, between and after them.
  const NAMES = ['P', 'LI', 'DT', 'DD', 'SUMMARY', 'H2', 'H3', 'H4', 'TIME'];
  const HOLDS = 'p, ul, ol, div, dl, section, details, blockquote';
  const blocks = [...content.querySelectorAll(NAMES.join(','))].flatMap((element) => {
    const texts = [''];
    for (const child of element.childNodes) {
      const isBlock = child instanceof Element && (child.matches(HOLDS) || child.querySelector(HOLDS) !== null);
      if (isBlock) texts.push('');
      else texts[texts.length - 1] += child.textContent ?? '';
    }
    return texts.map(flat).filter((text) => text !== '');
  });
  return {title, opening: opening.slice(0, 2), twin, blocks, cells, byKernel, code, figures};
}

/** Without blanks, quotation marks and bullets: what is left is found again however it was wrapped. */
export function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b"'`“”‘’]+/g, '');
}

/** The columns that a line takes; nothing on the site is wider than a character a column. */
export function columns(line: string): number {
  return [...line.replace(/\p{M}|\u200b/gu, '')].length;
}
