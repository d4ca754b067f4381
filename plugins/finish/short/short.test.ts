import {describe, expect, it} from 'vitest';
import site from '../../../site.config';
import {messagePath} from '../../../src/cite/addresses';
import {mailBlock} from '../../../src/cite/mail';
import {discussHref} from '../../../src/cite/mailto';
import {ofTest} from '../../../src/cite/of-test';
import {loadRepository} from '../../../src/facts/load';
import {plain} from '../../../src/facts/words';
import {RULES} from '../../../src/model/rules';
import {catalogueViews} from '../../litmus/catalogue-views';
import {tagsOf} from '../permalinks/tags';
import {renderPage} from './Frame';
import {shortPages} from './short';
import {waysOf} from './ways';

const deployed = {...site, url: 'https://example.org', baseUrl: '/follow/', repository: 'https://example.org/git'};
const pages = shortPages({root: process.cwd(), site: deployed});
const html = new Map(pages.map((page) => [page.path, renderPage(page, waysOf(deployed))]));
const repository = loadRepository('.');

/** What a reader sees of a page, with single blanks. */
function textOf(path: string): string {
  const body = html.get(path)!.replace(/^[^]*<main>/, '');
  const entities: Record<string, string> = {'&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&'};
  return body
    .replace(/<\/?(?:p|h1|h2|li|ul|pre|div|main|nav)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x27|quot|lt|gt|amp);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ');
}

describe('the short pages', () => {
  it('are there for everything that can be cited, and for each message', () => {
    const {facts, claims, terms, messages} = repository;
    const paths = [
      ...facts.map(({id}) => `/f/${id}`),
      ...claims.map(({id}) => `/m/${id}`),
      ...terms.map(({id}) => `/g/${id}`),
      ...RULES.map(({id}) => `/r/${id}`),
      ...messages.map(({id}) => messagePath(id)),
    ];
    expect(paths.filter((path) => !html.has(path))).toEqual([]);
    expect(pages.filter(({path}) => path.startsWith('/t/')).length).toBeGreaterThan(130);
  });
  it('have an address each', () => {
    const all = pages.flatMap(({path, aliases}) => [path, ...aliases]);
    expect(all.filter((path, i) => all.indexOf(path) !== i)).toEqual([]);
  });

  it('state the thing first, whatever it is', () => {
    for (const {id, statement} of [...repository.facts, ...repository.terms]) {
      const path = html.has(`/f/${id}`) ? `/f/${id}` : `/g/${id}`;
      expect(textOf(path).slice(0, 900), path).toContain(plain(statement));
    }
    for (const {id, says} of repository.claims) expect(textOf(`/m/${id}`).slice(0, 900), id).toContain(plain(says));
    for (const {id, says} of RULES) expect(textOf(`/r/${id}`).slice(0, 900), id).toContain(plain(says));
  });
  it('need no script, no style of their own and nobody else', () => {
    for (const [path, text] of html) {
      const tags = tagsOf(text);
      expect(text, path).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/);
      expect(text.match(/<script\b[^>]*>/g), path).toEqual(['<script defer="" src="/follow/short.js">']);
      const loaded = tags.flatMap(({name, attributes}) =>
        name === 'link' && ['stylesheet', 'icon'].includes(attributes.get('rel')!) ? [attributes.get('href')!] : [],
      );
      expect(loaded, path).toEqual(['/follow/img/favicon.svg', '/follow/short.css']);
    }
  });
  it('say what they are to others: their address, their text, the feed, a policy', () => {
    for (const [path, text] of html) {
      expect(text, path).toContain(`<link rel="canonical" href="https://example.org/follow${path}"/>`);
      expect(text, path).toContain(
        `<link rel="alternate" type="text/plain" title="This page as text" href="/follow${path}.txt"/>`,
      );
      expect(text, path).toMatch(
        /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/follow\/feed\.atom"\/>/,
      );
      expect(text, path).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; `,
      );
    }
  });
  it('have text for a mail of at most 72 columns, but for its address', () => {
    for (const [path, text] of html) {
      for (const [, block] of text.matchAll(/<pre [^>]*data-copy="https[^>]*>([^<]*)</g)) {
        const lines = block!.replace(/&(?:#x27|quot|lt|gt|amp);/g, '.').split('\n');
        expect(
          lines.filter((line) => [...line].length > 72 && !/^https?:\/\/\S+$/.test(line)),
          path,
        ).toEqual([]);
        expect(lines.at(-1), path).toBe(`https://example.org/follow${path}`);
      }
    }
  });
  it('of tests can be cited by question and verdicts as well', () => {
    for (const test of catalogueViews(process.cwd()).tests) {
      const citation = ofTest(test);
      const lines = mailBlock(citation, 'https://example.org').split('\n');
      expect(
        lines.filter((line) => [...line].length > 72),
        test.name,
      ).toEqual([]);
      expect(lines[0]).toMatch(new RegExp(`^\\[${test.name}\\] `));
      expect(discussHref(citation, 'https://example.org', site.mailingList).length).toBeLessThanOrEqual(1900);
    }
    const {verdict} = ofTest(catalogueViews(process.cwd()).tests.find(({name}) => name === 'read-tracked-page')!);
    expect(verdict).toBe(
      'pin, get: Always up to 5.8, Never from 5.9 to 5.18, Always from 5.19 on; mr, request, mirror, sva, snoop: Always',
    );
  });
  it('have only links below the baseUrl, or to other sites in full', () => {
    for (const [path, text] of html) {
      const hrefs = tagsOf(text).flatMap(({name, attributes}) => (name === 'a' ? [attributes.get('href')!] : []));
      expect(hrefs.length, path).toBeGreaterThan(8);
      expect(
        hrefs.filter((href) => !/^(?:\/follow\/|https?:\/\/|mailto:)/.test(href)),
        path,
      ).toEqual([]);
    }
  });
  it('have a title and a description that say the thing in a preview', () => {
    for (const {path, title, description} of pages) {
      expect(title.length, path).toBeLessThanOrEqual(110);
      expect(description.length, path).toBeLessThanOrEqual(300);
      expect(description.length, path).toBeGreaterThan(20);
    }
    const head = html.get('/f/u5d')!;
    expect(head).toContain('<title>[u5d] uacce: Copy-on-write needs no action. fork write-protects …</title>');
    expect(head).toMatch(
      /<meta property="og:description" content="uacce: Copy-on-write needs no action\. .*\(derived\)"\/>/,
    );
  });
});

describe('the short page of', () => {
  it('a fact has its kernels, mark, sources, place, edit link, history, block and Discuss', () => {
    const text = textOf('/f/u5d');
    expect(text).toMatch(/Kernels: read in 7\.3\.4\. How it is known: derived\. No document states it/);
    expect(text).toMatch(
      /In its place: uacce \/ WarpDrive \(\/options\/uacce#u5d\)\. Wrong\? Edit fact u5d \(facts\/uacce\.yaml, line \d+\)\./,
    );
    expect(text).toMatch(/Rests on g1: Copy-on-write reaches the MMU notifiers/);
    expect(text).toMatch(/History Added on \d{4}-\d\d-\d\d\./);
    const page = html.get('/f/u5d')!;
    expect(page).toContain('[<a href="/follow/f/g1">g1</a>]');
    expect(page).toMatch(
      /<a href="https:\/\/example\.org\/git\/edit\/main\/facts\/uacce\.yaml#L\d+">Edit fact u5d<\/a>/,
    );
    expect(page).toContain('<h2 id="history">');
    expect(page).toMatch(/<pre [^>]*>\[u5d\] uacce: Copy-on-write[^<]*\nhttps:\/\/example\.org\/follow\/f\/u5d<\/pre>/);
    expect(page).toContain(`<a href="mailto:${site.mailingList}?Subject=%5Bu5d%5D%20uacce`);
  });
  it('a mistake quotes it, advice names its case, a cell of the table its short answer', () => {
    expect(textOf('/f/m1')).toMatch(/Often said: ODP cannot follow COW\. It can/);
    expect(textOf('/f/d1')).toMatch(
      /If a compute or AI device.*: then Write a driver in drivers\/accel\..*Changed since 2018\?/,
    );
    expect(textOf('/f/c-opens')).toMatch(
      /char driver, Opens What does user space open\? nodes of the driver's own: idxd has/,
    );
    expect(textOf('/f/c11e-2')).toContain('Looked for in vain: for a policy on accelerators');
  });
  it('a claim says who, when, as what, how it stands, why, and in which message', () => {
    const text = textOf('/m/T-JG-1119-4');
    expect(text).toMatch(/2018-11-19, as a statement, in our words: The only difference is location/);
    expect(text).toMatch(/Today: too narrow\. The place does differ \[ib2a\]\./);
    expect(html.get('/m/T-JG-1119-4')).toContain('<a href="/follow/mail/2018-11-19-jg">');
    expect(pages.find(({path}) => path === '/m/T-JG-1119-4')!.aliases).toEqual(['/m/t-jg-1119-4', '/m/jg-4']);
  });
  it('a rule says its kernels, where it was read, and which tests rest on it', () => {
    const text = textOf('/r/R16');
    expect(text).toMatch(/Kernels: 5\.19 and later\..*How it is known: .*Sources include\//);
    expect(text).toMatch(/Litmus tests Rest on it: .*pin-fork-write/);
    expect(textOf('/r/R45.retry')).toMatch(/Ask what happens without it: .*no-retry-lost-write/);
  });
  it('a test has a verdict for each kind, its text, an execution, its rules, and a block that is a run', () => {
    const text = textOf('/t/pin-fork-write');
    expect(text).toMatch(
      /^ ?pin-fork-write A registers a page, forks and writes\. Does the device still see A's memory\?/,
    );
    expect(text).toContain(
      'pin: Never up to 5.8, Always from 5.9 on mr: Never up to 5.8, Always from 5.9 on request: Always get: Never',
    );
    expect(text).toContain('exists (r0 = 2 /\\ r1 = 3)');
    expect(text).toMatch(/Rests on R4: A FOLL_PIN counts 1024 references/);
    expect(html.get('/t/pin-fork-write')).toMatch(
      /<pre [^>]*>pin-fork-write on kernel 7\.3, device pin: Always\.\n[^<]*\/follow\/t\/pin-fork-write<\/pre>/,
    );
    expect(textOf('/t/no-retry-lost-write')).toMatch(
      /Without R45\.retry, R46\.retry: .*The other kinds are as above\./,
    );
  });
  it('a term begins with it', () =>
    expect(textOf('/g/pasid')).toMatch(/^ ?PASID, process address space ID A 20-bit number/));
  it('marks archive links that nobody has opened', () =>
    expect(textOf('/mail/2018-11-12-kl-2')).toContain('20181112075807.9291-2-nek.in.cn@gmail.com (link not checked)'));
});

describe('the page of a message', () => {
  it('with a Message-ID gives the header to answer it', () => {
    const page = html.get('/mail/2018-09-04-aw')!;
    expect(page).toContain('In-Reply-To: &lt;20180904101509.62314b67@t450s.home&gt;</pre>');
    expect(page).toContain(
      `<a href="mailto:${site.mailingList}?In-Reply-To=%3C20180904101509.62314b67%40t450s.home%3E&amp;Subject=Re%3A%20%5BRFCv2%20PATCH%200%2F7%5D">`,
    );
    expect(page).not.toMatch(/[?&;]cc=/i);
    expect(textOf('/mail/2018-09-04-aw')).toContain(
      "git send-email --to=linux-accelerators@lists.ozlabs.org \\ --in-reply-to='2018",
    );
  });
  it('without one says so, and which message of its series to answer', () => {
    const text = textOf('/mail/2018-11-19-jg');
    expect(text).toMatch(/To answer it Its Message-ID is not known, so there is no In-Reply-To/);
    expect(text).toMatch(/The nearest message of its series .* is Kenneth Lee, 2018-11-12, \[RFCv3 PATCH 1\/6\]/);
    expect(text).toContain('In-Reply-To: <20181112075807.9291-2-nek.in.cn@gmail.com>');
    expect(textOf('/mail/2018-kl')).toContain('No message of its series is known by its Message-ID.');
  });
  it('has each of its claims, and how it stands', () => {
    for (const {id, message} of repository.claims)
      expect(html.get(messagePath(message)), id).toContain(`/follow/m/${id}">`);
    expect(textOf('/mail/2018-11-19-jg')).toMatch(/T-JG-1119-6: One piece of hardware .* As a position: holds\./);
  });
});
