/** The built files: links, anchors, ids, styles. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {BUILD, fileOf, PAGES} from './site';

const html = (page: string) => readFileSync(fileOf(page), 'utf8');
const idsOf = (page: string) => new Set([...html(page).matchAll(/\sid="?([^"\s>]+)"?/g)].map(([, id]) => id!));
const ids = new Map<string, Set<string>>();

/** The ids of any page that was built, also of a short one, which the sitemap does not name. */
function known(page: string): Set<string> {
  if (!ids.has(page)) ids.set(page, existsSync(fileOf(page)) ? idsOf(page) : new Set());
  return ids.get(page)!;
}

for (const page of PAGES) {
  test(`${page}: every internal link and anchor is live`, () => {
    const dead: string[] = [];
    for (const [, href] of html(page).matchAll(/<a\s[^>]*?href="?([^"\s>]+)"?/g)) {
      const url = new URL(href!.replace(/&amp;/g, '&'), `http://site${page}`);
      if (url.host !== 'site') continue;
      const target = url.pathname.replace(/(.)\/$/, '$1');
      const anchor = decodeURIComponent(url.hash.slice(1));
      const exists = PAGES.includes(target) || existsSync(path.join(BUILD, target));
      if (!exists || (anchor && !known(target).has(anchor))) dead.push(href!);
    }
    expect(dead).toEqual([]);
  });

  test(`${page}: every heading has an id, and no id is there twice`, () => {
    const text = html(page);
    const bare = [...text.matchAll(/<h[1-6]([^>]*)>(.*?)<\/h/gs)]
      .filter(([, attributes]) => !/\sid=/.test(attributes!))
      .map(([, , content]) => content);
    expect(bare).toEqual([]);
    const all = [...text.replace(/<svg[\s\S]*?<\/svg>/g, '').matchAll(/\sid="?([^"\s>]+)"?/g)].map(([, id]) => id!);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });
}

test('the styles keep their native layers, so that the theme of the site wins', () => {
  const folder = path.join(BUILD, 'assets/css');
  const css = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
  expect(css).toContain('@layer');
  expect(css).not.toContain(':not(#\\#)');
});

test('there are a sitemap, a favicon and a social card', () => {
  for (const name of ['sitemap.xml', 'img/favicon.svg', 'img/favicon.ico', 'img/social-card.png'])
    expect(existsSync(path.join(BUILD, name)), name).toBe(true);
});

test('nothing of the workplace is in the pages', () => {
  for (const page of PAGES) expect(html(page)).not.toMatch(/\/work\/|node_modules|registry\.npmjs/);
});
