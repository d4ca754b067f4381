import {describe, expect, it} from 'vitest';
import {BuiltSite} from './built-site';
import {publishedByBuild} from './published-by';
import {page, PUBLISHED, withSite} from './testing/small-site';

describe('a built site', () => {
  it('serves its pages, the files beside them and the ids on them', () =>
    withSite({}, ({out, site}) => {
      const built = new BuiltSite(out, site);
      const served = ['/', '/compare', '/compare#unlinked', '/f/u1', '/f/u1.txt', '/404.html'];
      expect(served.filter((address) => !built.serves(address))).toEqual([]);
      const not = ['/nowhere', '/compare#nothing', '/nowhere#top', '/f', '/f/u1.txt#a', '/compare/index.htm'];
      expect(not.filter((address) => built.serves(address))).toEqual([]);
    }));
  it('publishes each page, and of its ids those that something links to', () =>
    withSite({}, ({out, site}) => expect(publishedByBuild(new BuiltSite(out, site)).sort()).toEqual(PUBLISHED)));
  it('has links below its baseUrl, however they are written', () => {
    const links = [
      '/follow/a',
      '../b/',
      'https://example.org/follow/c?x=1#d',
      '#e',
      '/follow/f#g%2Eh',
      'https://example.org/i',
      'mailto:x@y',
      '/follow/run#2;x=1',
    ];
    const index = page(
      links.map((href) => `<a href="${href}">x</a>`).join('') + '<link rel="alternate" href="/follow/x/y.txt">',
    );
    withSite({changes: {'x/y/index.html': index}}, ({out, site}) =>
      expect(new BuiltSite(out, site).pages.get('/x/y')!.links).toEqual([
        '/a',
        '/x/b',
        '/c#d',
        '/x/y#e',
        '/f#g.h',
        '/run',
        '/x/y.txt',
      ]),
    );
  });
});
