import {expect, it} from 'vitest';
import {pagePath, textTwin} from './page-path';

it.each([
  ['/cow', '/', '/cow'],
  ['/cow/', '/', '/cow'],
  ['/cow/fork/index.html', '/', '/cow/fork'],
  ['/', '/', '/'],
  ['/index.html', '/', '/'],
  ['/site/cow/', '/site/', '/cow'],
  ['/site/', '/site/', '/'],
  ['/site', '/site/', '/'],
  ['/site/index.html', '/site/', '/'],
])('%s below %s is %s', (pathname, base, path) => expect(pagePath(pathname, base)).toBe(path));

it.each([
  ['/', '/index.txt'],
  ['/options/uacce', '/options/uacce.txt'],
])('the text of %s is %s', (path, twin) => expect(textTwin(path)).toBe(twin));
