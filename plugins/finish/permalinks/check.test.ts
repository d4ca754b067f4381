import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {parsePermalinks, writePermalinks} from '../../../src/facts/permalinks';
import {checkPermalinks} from './check';
import {page, PUBLISHED, withSite} from './testing/small-site';
import {writeMovedPages} from './write-moved';

/** The complaints of the last steps of the build about the small site with these changes. */
function complaints(changed: Parameters<typeof withSite>[0]): string[] {
  return withSite(changed, (finish) => {
    try {
      writeMovedPages(finish);
      checkPermalinks(finish);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  });
}

const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => log.mockClear());

describe('a build', () => {
  it('that serves every published address passes, and publishes the list', () =>
    withSite({listed: ['/compare']}, (finish) => {
      checkPermalinks(finish);
      expect(parsePermalinks(readFileSync(`${finish.out}/permalinks.json`, 'utf8'))).toEqual(PUBLISHED);
    }));

  it.each([
    ['a page', '/run', {'run/index.html': undefined, 'index.html': page('')}],
    ['an anchor', '/compare#u1', {'compare/index.html': page('<p id=top>'), 'index.html': page('')}],
    ['a fact', '/f/u1', {'f/u1/index.html': undefined, 'compare/index.html': page('<p id=top><p id=u1>')}],
    ['a rule', '/r/R1', {'r/R1/index.html': undefined}],
    ['a test', '/t/pin', {'t/pin/index.html': undefined}],
    ['a claim', '/m/T-JG-1119-1', {'m/T-JG-1119-1/index.html': undefined}],
    ['a term', '/g/pin', {'g/pin/index.html': undefined}],
    ['a message', '/mail/2018-11-19-jg', {'mail/2018-11-19-jg/index.html': undefined}],
    ['the feed', '/feed.atom', {'feed.atom': undefined}],
  ])('that no longer serves %s fails, and says how to keep it', (_, address, changes) => {
    const found = complaints({changes});
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(
        `^permalinks\\.json:${PUBLISHED.indexOf(address) + 2}: ${address} was published, and this build does not serve it\\. `,
      ),
    );
    expect(found[0]).toContain(
      `bring it back, or keep it as an alias with this line in redirects.yaml: "${address}: <what took its place>"`,
    );
  });

  it('that no longer serves several names each', () =>
    expect(complaints({changes: {'options/uacce/index.html': undefined}}).map((text) => text.split(' ')[1])).toEqual([
      '/options/uacce',
      '/options/uacce#ua',
    ]));
  it('proposes where the thing is now, if there is one such place', () => {
    const changes = {
      'options/uacce/index.html': undefined,
      'ways/uacce/index.html': page('<p id=u1><h1 id=ua>'),
      'compare/index.html': page('<p id=top>'),
      'index.html': page(''),
    };
    const found = complaints({changes}).join('\n');
    expect(found).toContain('"/options/uacce: /ways/uacce"');
    expect(found).toContain('"/options/uacce#ua: /ways/uacce#ua"');
    expect(found).toContain('"/compare#u1: /ways/uacce#u1"');
  });
  it('proposes the place of what a thing is called now', () => {
    const changes = {
      'f/u1/index.html': undefined,
      'f/u2/index.html': page(''),
      'compare/index.html': page('<p id=top><p id=u2>'),
      'index.html': page(''),
    };
    expect(complaints({changes, redirects: '/f/u1: /f/u2\n'})).toEqual([
      expect.stringContaining('this line in redirects.yaml: "/compare#u1: /compare#u2"'),
    ]);
  });

  it('with a link to nothing fails', () =>
    expect(
      complaints({changes: {'index.html': page('<a href=/follow/f/u9>x</a><link rel=alternate href=/follow/x.txt>')}}),
    ).toEqual([
      'build/index.html:1: links to /f/u9, which the site does not have. Correct the link where the page is made',
      'build/index.html:1: links to /x.txt, which the site does not have. Correct the link where the page is made',
    ]));
});

describe('an address that is taken out of the list', () => {
  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@y', ...args], {stdio: 'pipe'});
  it('is noticed by the last commit', () =>
    withSite({}, (finish) => {
      git(finish.root, 'init', '-q');
      git(finish.root, 'add', 'permalinks.json');
      git(finish.root, 'commit', '-q', '-m', 'x');
      checkPermalinks(finish);
      expect(log).not.toHaveBeenCalled();
      writePermalinks(
        finish.root,
        PUBLISHED.filter((address) => address !== '/f/u1'),
      );
      expect(() => checkPermalinks(finish)).toThrow(
        'permalinks.json:1: /f/u1 was taken out of this list. It was published, so it stays: bring the line back with "git checkout -- permalinks.json", then run: npm run permalinks -- --update',
      );
    }));
  it('is not, where there is no commit, and the build says so', () =>
    withSite({}, (finish) => {
      checkPermalinks(finish);
      expect(log).toHaveBeenCalledWith(expect.stringMatching(/^No commit of permalinks\.json to compare with/));
    }));
});

describe('redirects', () => {
  const read = (finish: {out: string}, name: string) => readFileSync(`${finish.out}/${name}`, 'utf8');
  /** Where the page at an old address leads, without a script and with one. */
  const leadsTo = (html: string) => [
    /http-equiv="refresh" content="\d; url=([^"]*)"/.exec(html)?.[1],
    /has moved to <a href="([^"]*)"/.exec(html)?.[1],
    /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
  ];

  it('of a short address leave a page that leads on', () =>
    withSite({listed: [...PUBLISHED, '/f/u0'], redirects: '/f/u0: /f/u1\n'}, (finish) => {
      writeMovedPages(finish);
      checkPermalinks(finish);
      const html = read(finish, 'f/u0/index.html');
      expect(leadsTo(html)).toEqual(['/follow/f/u1', '/follow/f/u1', 'https://example.org/follow/f/u1']);
      expect(html).toContain('<h1>Moved</h1>');
      expect(html).toContain('/f/u0 has moved to <a');
    }));
  it('of a claim leave one at each of its other names', () =>
    withSite(
      {listed: [...PUBLISHED, '/m/T-JG-1119-9', '/m/jg-9'], redirects: '/m/T-JG-1119-9: /m/T-JG-1119-1\n'},
      (finish) => {
        writeMovedPages(finish);
        checkPermalinks(finish);
        expect(leadsTo(read(finish, 'm/jg-9/index.html'))[0]).toBe('/follow/m/T-JG-1119-1');
      },
    ));
  it('of a page leave one that leads on, with its anchors', () => {
    const listed = [...PUBLISHED, '/old', '/old#u1', '/old#b'];
    withSite({listed, redirects: '/old: /compare\n/old#b: /compare#top\n'}, (finish) => {
      writeMovedPages(finish);
      checkPermalinks(finish);
      const html = read(finish, 'old/index.html');
      expect(leadsTo(html)[0]).toBe('/follow/compare');
      expect(html).toContain('<li id="b">#b is now <a href="/follow/compare#top">/compare#top</a></li>');
      expect(html).toContain('<li id="u1">#u1 is now <a href="/follow/compare#u1">/compare#u1</a></li>');
    });
  });
  it('of an anchor count where the page says so', () => {
    const listed = [...PUBLISHED, '/compare#old'];
    const redirects = '/compare#old: /compare#u1\n';
    const moved = page('<p id=top><p id=u1><ul><li id=old><a href=#u1>u1</a></ul>');
    expect(complaints({listed, redirects, changes: {'compare/index.html': moved}})).toEqual([]);
    expect(complaints({listed, redirects})).toEqual([
      'redirects.yaml:1: /compare#old leads to /compare#u1, but the page /compare does not say so. Build the site anew: npm run build',
    ]);
  });

  it.each([
    [
      'of a short address that still exists',
      '/f/u1: /r/R1',
      '/f/u1 still exists. Take this line out, or rename what is there',
    ],
    [
      'of a page that still exists',
      '/compare: /',
      '/compare still exists. Take this line out, or rename what is there',
    ],
    ['to nothing', '/f/u0: /f/u9', '/f/u0 leads to /f/u9, which the site does not have. Name an address that there is'],
    [
      'to an anchor that is not there',
      '/f/u0: /compare#no',
      '/f/u0 leads to /compare#no, which the site does not have. Name an address that there is',
    ],
    ['in a circle', '/a: /b\n/b: /a', '/a → /b → /a goes round in a circle. Let one of them lead to what there is'],
    [
      'that are none',
      '/a: b',
      '/a leads to "b", which is no address of this site: an address begins with "/" and has none at its end, such as /f/u5d, /compare or /compare#u5d',
    ],
  ])('%s fail the build', (_, redirects, complaint) =>
    expect(complaints({redirects})[0]).toBe(`redirects.yaml:1: ${complaint}`),
  );
  it('of an anchor that is still there, beside where it is said to have moved, fail the build', () =>
    expect(
      complaints({
        redirects: '/compare#u1: /compare#top\n',
        changes: {'compare/index.html': page('<p id=top><p id=u1><ul><li id=u1>moved</ul>')},
      }),
    ).toEqual(['redirects.yaml:1: /compare#u1 still exists. Take this line out, or rename what is there']));

  it('are written anew by each build, and go with their lines', () =>
    withSite({redirects: '/f/u0: /f/u1\n'}, (finish) => {
      writeMovedPages(finish);
      writeMovedPages(finish);
      checkPermalinks(finish);
      // It is an address of the past: nobody is told to record it.
      expect(read(finish, 'permalinks.json')).not.toContain('/f/u0');
      writeFileSync(`${finish.root}/redirects.yaml`, '# none\n');
      writePermalinks(finish.root, [...PUBLISHED, '/f/u0']);
      writeMovedPages(finish);
      expect(() => checkPermalinks(finish)).toThrow('/f/u0 was published, and this build does not serve it');
    }));
  it('do not stop at a folder that is there already', () =>
    withSite({redirects: '/options: /compare\n'}, (finish) => {
      mkdirSync(`${finish.out}/options`, {recursive: true});
      writeMovedPages(finish);
      expect(leadsTo(read(finish, 'options/index.html'))[0]).toBe('/follow/compare');
      expect(read(finish, 'options/uacce/index.html')).toContain('id=ua');
    }));
});
