/** The feed of changes, as a reader of feeds takes it: well-formed, with ids, days and links that lead somewhere. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import site from '../site.config';
import {BUILD, fileOf, PAGES} from './site';

const ATOM = 'http://www.w3.org/2005/Atom';
const base = new URL(site.baseUrl, site.url).href;

interface Entry {
  id: string;
  title: string;
  link: string;
  updated: string;
  content: string;
}

/** The browser's XML parser is as strict as that of a feed reader. */
async function read(
  page: import('@playwright/test').Page,
): Promise<{root: string; self: string; alternate: string; entries: Entry[]}> {
  await page.goto('about:blank');
  return page.evaluate(
    ([text, namespace]) => {
      const xml = new DOMParser().parseFromString(text!, 'application/xml');
      const error = xml.querySelector('parsererror');
      if (error) throw new Error(error.textContent ?? 'not well-formed');
      const of = (element: Element, name: string) =>
        [...element.children].filter((child) => child.localName === name && child.namespaceURI === namespace);
      const textOf = (element: Element, name: string) => of(element, name)[0]?.textContent ?? '';
      const hrefOf = (element: Element, rel: string) =>
        of(element, 'link')
          .find((link) => (link.getAttribute('rel') ?? 'alternate') === rel)
          ?.getAttribute('href') ?? '';
      const root = xml.documentElement;
      return {
        root: root.localName,
        self: hrefOf(root, 'self'),
        alternate: hrefOf(root, 'alternate'),
        entries: of(root, 'entry').map((entry) => ({
          id: textOf(entry, 'id'),
          title: textOf(entry, 'title'),
          link: hrefOf(entry, 'alternate'),
          updated: textOf(entry, 'updated'),
          content: textOf(entry, 'content'),
        })),
      };
    },
    [readFileSync(`${BUILD}/feed.atom`, 'utf8'), ATOM],
  );
}

/** The file that a server of files gives for an address of this site. */
function built(address: string): string {
  const at = new URL(address).href;
  expect(at.startsWith(base), at).toBe(true);
  return path.join(BUILD, decodeURIComponent(at.slice(base.length).replace(/#.*/, '')));
}

test('the feed is well-formed, and every entry has an id of its own and a day', async ({page}) => {
  const {root, self, alternate, entries} = await read(page);
  expect(root).toBe('feed');
  expect(existsSync(built(self))).toBe(true);
  expect(existsSync(`${built(alternate)}/index.html`)).toBe(true);
  expect(entries.length).toBeGreaterThan(50);
  expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length);
  for (const {id, title, updated} of entries) {
    expect(id).toMatch(/^tag:[\w.@-]+,\d{4}(-\d\d){0,2}:changes\/\d{4}-\d\d-\d\d/);
    expect(title).not.toBe('');
    expect(new Date(updated).toISOString()).toBe(updated);
  }
  const times = entries.map(({updated}) => updated);
  expect([...times].sort().reverse()).toEqual(times);
});

test('every link of the feed leads to a page, and to a place that is on it', async ({page}) => {
  const {entries} = await read(page);
  for (const {link} of entries) {
    const file = `${built(link)}/index.html`;
    expect(existsSync(file), link).toBe(true);
    const id = new URL(link).hash.slice(1);
    if (id !== '') expect(new RegExp(` id="?${id}["\\s>]`).test(readFileSync(file, 'utf8')), link).toBe(true);
  }
});

test('what the feed says of a fact is on its short page and on the page of changes', async ({page}) => {
  const {entries} = await read(page);
  const changed = entries.filter(({link}) => link.includes('/f/') && link.startsWith(base));
  expect(changed.length).toBeGreaterThan(10);
  await page.goto('/changes');
  for (const {link} of changed.slice(0, 5)) {
    const address = new URL(link).pathname;
    await expect(page.locator(`.changes a[href="${address}"]`).first()).toBeVisible();
  }
});

test('every page announces the feed', () => {
  const link = /<link(?=[^>]*type="?application\/atom\+xml)(?=[^>]*rel="?alternate)[^>]*href="?([^">\s]+)/;
  for (const page of PAGES)
    expect(link.exec(readFileSync(fileOf(page), 'utf8'))?.[1], page).toBe(`${site.baseUrl}feed.atom`);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the page of changes has the versions of the model, the changes and the address of the feed', async ({page}) => {
    await page.goto('/changes');
    await expect(page.getByRole('heading', {name: /^Version 1, \d{4}-\d\d-\d\d/})).toBeVisible();
    await expect(page.locator('#cn-model-2')).toBeVisible();
    await expect(page.locator('.changes > li').first()).toBeVisible();
    await expect(page.getByRole('link', {name: `${base}feed.atom`})).toHaveAttribute(
      'href',
      `${site.baseUrl}feed.atom`,
    );
  });
});
