/** A small built site in a folder of its own, with a repository beside it, for the tests to spoil. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import config from '../../../../site.config';
import {writePermalinks} from '../../../../src/facts/permalinks';
import type {Finish} from '../../finish';

/** Below a baseUrl, as most are. */
const site = {...config, url: 'https://example.org', baseUrl: '/follow/'};

const page = (body: string) => `<!doctype html><html lang=en><head><title>T</title></head><body>${body}</body></html>`;
const link = (to: string) => `<a href=/follow${to}>x</a>`;

/** A page of each kind. */
export const FILES: Readonly<Record<string, string>> = {
  'index.html': page(
    `${link('/compare#u1')}${link('/run#2;7.3;pin;pin-fork-write')}<a href="https://example.org/">x</a>`,
  ),
  'compare/index.html': page(
    `<h2 id=top>T<a href=#top>#</a></h2><p id=u1>F</p><p id=unlinked></p><a href="#__skip">x</a>` + link('/f/u1'),
  ),
  'options/uacce/index.html': page(`<h1 id=ua>U<a href="#ua">#</a></h1>${link('/compare/')}`),
  'f/u1/index.html': page(`<a href="/follow/f/u1.txt">x</a>`),
  'f/u1.txt': 'u1',
  'r/R1/index.html': page(''),
  'run/index.html': page(''),
  't/pin/index.html': page(''),
  'm/T-JG-1119-1/index.html': page(''),
  'g/pin/index.html': page(''),
  'mail/2018-11-19-jg/index.html': page(''),
  'feed.atom': '<feed/>',
  '404.html': page(link('/nowhere')),
};

/** What it publishes. */
export const PUBLISHED = [
  '/',
  '/compare',
  '/compare#top',
  '/compare#u1',
  '/f/u1',
  '/feed.atom',
  '/g/pin',
  '/m/T-JG-1119-1',
  '/mail/2018-11-19-jg',
  '/options/uacce',
  '/options/uacce#ua',
  '/r/R1',
  '/run',
  '/t/pin',
];

/** Calls `look` with the site; `changes` are files of the build, taken out where undefined; `redirects` is redirects.yaml. */
export function withSite<T>(
  {
    changes = {},
    listed = PUBLISHED,
    redirects,
  }: {changes?: Record<string, string | undefined>; listed?: readonly string[]; redirects?: string},
  look: (finish: Finish) => T,
): T {
  const root = mkdtempSync(path.join(tmpdir(), 'permalinks-'));
  try {
    for (const [name, text] of Object.entries({...FILES, ...changes})) {
      if (text === undefined) continue;
      mkdirSync(path.dirname(path.join(root, 'build', name)), {recursive: true});
      writeFileSync(path.join(root, 'build', name), text);
    }
    writePermalinks(root, listed);
    if (redirects !== undefined) writeFileSync(path.join(root, 'redirects.yaml'), redirects);
    return look({root, out: path.join(root, 'build'), site});
  } finally {
    rmSync(root, {recursive: true});
  }
}

export {page};
