import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it} from 'vitest';
import {pagesOf} from './pages';

it('finds every page but the one for addresses that lead nowhere', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'pages-'));
  for (const file of ['index.html', '404.html', 'f/u5d/index.html', 'r/R45.retry/index.html', 'old.html', 'x.txt']) {
    mkdirSync(path.dirname(path.join(out, file)), {recursive: true});
    writeFileSync(path.join(out, file), '');
  }
  expect(pagesOf(out)).toEqual([
    {path: '/', file: 'index.html', twin: 'index.txt'},
    {path: '/f/u5d', file: 'f/u5d/index.html', twin: 'f/u5d.txt'},
    {path: '/old', file: 'old.html', twin: 'old.txt'},
    {path: '/r/R45.retry', file: 'r/R45.retry/index.html', twin: 'r/R45.retry.txt'},
  ]);
});
