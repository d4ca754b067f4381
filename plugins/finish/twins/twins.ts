/** Every page of the site as text, beside its HTML; announced by the pages themselves. */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Finish} from '../finish';
import {converter} from './convert';
import {listText, llmsText, type Listed} from './lists';
import {pagesOf} from './pages';
import {diagramSources} from './sources';
import {twinOf} from './twin';

/** The step of the build: writes the twins, `/llms.txt` and, behind the twin of the first page, the list of all. */
export function writeTwins({root, out, site}: Finish): void {
  const base = site.url.replace(/\/$/, '') + site.baseUrl.replace(/\/$/, '');
  const sources = diagramSources(root);
  const convert = converter();
  const listed: Listed[] = [];
  let front = '';
  for (const page of pagesOf(out)) {
    const html = readFileSync(path.join(out, page.file), 'utf8');
    const address = canonicalOf(html) ?? base + page.path;
    const diagrams = sources.get(page.path) ?? [];
    const {text, title, description} = twinOf(html, {address, base, diagrams}, convert);
    if (page.path === '/') front = text;
    else writeFileSync(path.join(out, page.twin), text);
    const isAlias = address.replace(/\/$/, '') !== (base + page.path).replace(/\/$/, '');
    listed.push({path: page.path, address: `${base}/${page.twin}`, title, description, isAlias});
  }
  writeFileSync(path.join(out, 'index.txt'), `${front}\n${listText(listed)}`);
  writeFileSync(path.join(out, 'llms.txt'), llmsText(site, listed));
}

/** The address that a page wants to be known by. */
function canonicalOf(html: string): string | undefined {
  const [tag] = /<link[^>]*\brel="?canonical"?[^>]*>/.exec(html) ?? [];
  return /\bhref="?([^"\s>]+)/.exec(tag ?? '')?.[1];
}
