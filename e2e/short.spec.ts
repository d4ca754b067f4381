/** The short addresses, as a mail has them: any file server, no JavaScript, a terminal. And that none ever vanishes. */
import {type ChildProcess, execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import site from '../site.config';
import {BuiltSite} from '../plugins/finish/permalinks/built-site';
import {checkPermalinks} from '../plugins/finish/permalinks/check';
import {publishedByBuild} from '../plugins/finish/permalinks/published-by';
import {writeMovedPages} from '../plugins/finish/permalinks/write-moved';
import {addressOf} from '../src/cite/known-addresses';
import {loadRepository} from '../src/facts/load';
import {readPermalinks} from '../src/facts/permalinks';
import {plain} from '../src/facts/words';
import {RULES} from '../src/model/rules';
import {BUILD} from './site';

const LISTED = readPermalinks('.');
const SHORT = LISTED.filter((address) => !['page', 'place'].includes(addressOf(address).kind));
const repository = loadRepository('.');

/** One of each kind. */
const SHOWN = ['/f/u5d', '/r/R45.retry', '/t/pin-fork-write', '/m/jg-4', '/g/pasid', '/mail/2018-11-19-jg'];

/** What the things say, by their ids. */
const SAYS = new Map<string, string>([
  ...repository.facts.map(({id, statement}) => [`/f/${id}`, statement] as const),
  ...repository.claims.map(({id, says}) => [`/m/${id}`, says] as const),
  ...repository.terms.map(({id, statement}) => [`/g/${id}`, statement] as const),
  ...repository.messages.map(({id, subject}) => [`/mail/${id}`, subject] as const),
  ...RULES.map(({id, says}) => [`/r/${id}`, says] as const),
]);

/** Words with single blanks. */
function textOf(html: string): string {
  const entities: Record<string, string> = {'&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&'};
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x27|quot|lt|gt|amp);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ');
}

/** The canonical address of a page, which an alias names too. */
function canonicalOf(html: string): string {
  return new URL(/<link rel="canonical" href="([^"]+)"/.exec(html)![1]!).pathname.slice(site.baseUrl.length - 1);
}

/** Asks for many, a few at a time. */
async function each(urls: readonly string[], look: (address: string, html: string) => void) {
  const left = [...urls];
  const worker = async () => {
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const response = await fetch(url, {redirect: 'manual'});
      expect(response.status, url).toBe(200);
      look(new URL(url).pathname, await response.text());
    }
  };
  await Promise.all(Array.from({length: 8}, worker));
}

test.describe('on a file server that rewrites nothing', () => {
  test('there is something at every short address, and it states the thing', async ({baseURL}) => {
    expect(SHORT.length).toBeGreaterThan(1800);
    const urls = SHORT.map((address) => baseURL + address);
    await each(urls, (address, html) => {
      const canonical = canonicalOf(html);
      const says = SAYS.get(canonical) ?? textOf(/<p class="statement">(.*?)<\/p>/s.exec(html)![1]!);
      expect(textOf(html.slice(html.indexOf('<main>'))).slice(0, 1200), address).toContain(plain(says));
    });
  });
  test('with a slash at its end as well', ({baseURL}) => {
    const urls = SHORT.map((address) => `${baseURL}${address}/`);
    return each(urls, (address, html) => expect(html, address).toContain('<p class="statement">'));
  });
  test('each is a folder with an index, and no file is in the way', () => {
    for (const address of SHORT) {
      expect(statSync(path.join(BUILD, address)).isDirectory(), address).toBe(true);
      expect(existsSync(path.join(BUILD, address, 'index.html')), address).toBe(true);
    }
  });
  test('an alias is the page itself, and names the address to cite', async ({request}) => {
    const canonical = async (address: string) => canonicalOf(await (await request.get(address)).text());
    expect(await canonical('/r/45.retry')).toBe('/r/R45.retry');
    expect(await canonical('/r/r45-retry')).toBe('/r/R45.retry');
    expect(await canonical('/m/jg-4')).toBe('/m/T-JG-1119-4');
    expect(await canonical('/m/t-jg-1119-4')).toBe('/m/T-JG-1119-4');
  });

  test.describe('of another make', () => {
    let server: ChildProcess;
    let base: string | undefined;
    test.beforeAll(async () => {
      server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', BUILD]);
      base = await new Promise((resolve) => {
        let said = '';
        server.on('error', () => resolve(undefined));
        server.stdout!.on('data', (data) => {
          said += String(data);
          const url = /http:\/\/[\d.]+:\d+(?=\/)/.exec(said)?.[0];
          if (url !== undefined) resolve(url);
        });
      });
    });
    test.afterAll(() => server.kill());
    test('it sends from the folder to its index', async ({request}) => {
      test.skip(base === undefined, 'python3 is not installed');
      for (const address of SHOWN) {
        for (const end of ['', '/']) {
          const response = await request.get(`${base}${address}${end}`);
          expect(response.status(), address + end).toBe(200);
          expect(await response.text()).toContain('<p class="statement">');
        }
      }
    });
  });
});

test.describe('in a browser', () => {
  for (const [width, colorScheme] of [
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`nothing is in the way at ${width} px, ${colorScheme}`, async ({browser}) => {
      const context = await browser.newContext({viewport: {width, height: 900}, colorScheme});
      const page = await context.newPage();
      for (const address of SHOWN) {
        await page.goto(address);
        await expect(page.locator('main .statement')).toBeVisible();
        expect((await new AxeBuilder({page}).analyze()).violations, address).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          address,
        ).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
  test('without JavaScript the page is whole, and offers nothing that needs it', async ({browser}) => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto('/f/u5d');
    await expect(page.locator('pre')).toContainText('[u5d] uacce: Copy-on-write needs no action.');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', {name: 'g1', exact: true}).first().click();
    await expect(page.locator('h1')).toHaveText('Fact g1');
    await context.close();
  });
  test('with it the text can be copied, under the address at which it is read', async ({browser, baseURL}) => {
    const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
    const page = await context.newPage();
    await page.goto('/f/u5d');
    await page.getByRole('button', {name: 'Copy'}).click();
    await expect(page.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\[u5d\] /);
    expect(copied.endsWith(`\n${baseURL}/f/u5d`)).toBe(true);
    expect(copied.split('\n').filter((line) => line.length > 72)).toEqual([]);
    await context.close();
  });
  test('the place of a thing is where it says, and its history is on the page', async ({page}) => {
    for (const address of ['/f/u5d', '/r/R45.retry', '/m/jg-4', '/g/pasid']) {
      await page.goto(address);
      await expect(page.locator('#history')).toBeVisible();
      const href = await page.getByText('In its place:').getByRole('link').first().getAttribute('href');
      await page.goto(href!);
      await expect(page.locator(`[id="${href!.split('#')[1]}"]`)).toBeVisible();
    }
  });
});

test.describe('in a terminal', () => {
  const dumps = {
    w3m: (file: string) => execFileSync(process.env.W3M ?? 'w3m', ['-dump', '-cols', '80', '-T', 'text/html', file]),
    lynx: (file: string) =>
      execFileSync(process.env.LYNX ?? 'lynx', ['-dump', '-nolist', '-width=80', '-force_html', file]),
  };
  for (const [name, dump] of Object.entries(dumps)) {
    test(`${name} shows the thing first, and no line is too long`, () => {
      for (const address of SHOWN) {
        const file = path.join(BUILD, address, 'index.html');
        const html = readFileSync(file, 'utf8');
        const lines = dump(file).toString().split('\n');
        const screen = lines.slice(0, 24).join(' ').replace(/\s+/g, ' ');
        expect(screen, address).toContain(textOf(/<h1>(.*?)<\/h1>/s.exec(html)![1]!));
        expect(screen, address).toContain(textOf(/<p class="statement">(.*?)<\/p>/s.exec(html)![1]!));
        expect(
          lines.filter((line) => [...line].length > 80),
          address,
        ).toEqual([]);
      }
    });
  }
  test('a test has its verdict for each kind in the first screen', () => {
    const screen = dumps.w3m(path.join(BUILD, 't/pin-fork-write/index.html')).toString().split('\n').slice(0, 24);
    const verdicts = screen.filter((line) =>
      /^ *\S+ (?:pin|mr|request|get|mirror|sva|snoop): (?:Never|Always)/.test(line),
    );
    expect(verdicts).toHaveLength(7);
  });
});

test.describe('permalinks', () => {
  const built = new BuiltSite(BUILD, site);

  test('have every address that this build publishes', () => {
    const listed = new Set(LISTED);
    expect(publishedByBuild(built).filter((address) => !listed.has(address))).toEqual([]);
  });
  test('are all served', () => expect(LISTED.filter((address) => !built.serves(address))).toEqual([]));
  test('are beside the pages, for the page that repairs addresses', () => {
    const published = JSON.parse(readFileSync(`${BUILD}/permalinks.json`, 'utf8')) as string[];
    expect(LISTED.filter((address) => !published.includes(address))).toEqual([]);
  });

  /** A copy of the built pages, and of the list. */
  function withCopy(look: (root: string, finish: {root: string; out: string; site: typeof site}) => void): void {
    const root = mkdtempSync(path.join(tmpdir(), 'permalinks-'));
    try {
      const keep = (name: string) => statSync(name).isDirectory() || /\.(?:html|txt|atom|css|js)$/.test(name);
      for (const name of readdirSync(BUILD).filter((one) => one !== 'assets' && one !== 'pagefind'))
        cpSync(`${BUILD}/${name}`, `${root}/build/${name}`, {recursive: true, filter: keep});
      cpSync('permalinks.json', `${root}/permalinks.json`);
      look(root, {root, out: `${root}/build`, site});
    } finally {
      rmSync(root, {recursive: true});
    }
  }
  const complaintsOf = (step: () => void): string => {
    try {
      step();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('that a build loses are named, with how to keep them; and an alias keeps them', () => {
    withCopy((root, finish) => {
      for (const address of ['f/u5d', 'm/jg-4', 'glossary']) rmSync(`${root}/build/${address}`, {recursive: true});
      const compare = readFileSync(`${root}/build/compare/index.html`, 'utf8');
      writeFileSync(`${root}/build/compare/index.html`, compare.replace(/\sid="?c-opens"?(?=[\s>])/, ' id=c-opened'));
      const lost = complaintsOf(() => checkPermalinks(finish));
      for (const address of ['/f/u5d', '/m/jg-4', '/glossary', '/glossary#pasid', '/compare#c-opens'])
        expect(lost).toContain(`${address} was published, and this build does not serve it. People have linked to it:`);
      expect(lost).toContain('keep it as an alias with this line in redirects.yaml: "/f/u5d: <what took its place>"');
      expect(lost).toContain('"/compare#c-opens: ');

      writeFileSync(`${root}/redirects.yaml`, '/f/u5d: /f/u5e\n/m/jg-4: /thread/claims#T-JG-1119-4\n/glossary: /cow\n');
      writeMovedPages(finish);
      const kept = complaintsOf(() => checkPermalinks(finish));
      expect(kept).not.toMatch(/json:\d+: (?:\/f\/u5d|\/m\/jg-4|\/glossary) /);
      expect(readFileSync(`${root}/build/f/u5d/index.html`, 'utf8')).toMatch(
        /\/f\/u5d has moved to <a href="\/f\/u5e">/,
      );
    });
  });
});
