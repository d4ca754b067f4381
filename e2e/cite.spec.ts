/** What a mail needs, beside each thing that can be cited: its address, its date, its text, a mail to the list. */
import {existsSync, readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Page} from '@playwright/test';
import site from '../site.config';
import {BUILD, fileOf, open, OPENED} from './site';

/** One of each kind, with the page that it stands on. */
const THINGS = [
  {page: '/options/uacce', what: 'fact u5d', short: '/f/u5d', begins: '[u5d] '},
  {page: '/thread/claims', what: 'claim T-JG-1119-4', short: '/m/T-JG-1119-4', begins: '[T-JG-1119-4] Jason Gunthorpe'},
  {page: '/rules', what: 'rule R45.retry', short: '/r/R45.retry', begins: '[R45.retry] '},
  {page: '/glossary', what: 'term pasid', short: '/g/pasid', begins: '[pasid] PASID'},
  {
    page: '/litmus/pin-fork-write',
    what: 'test pin-fork-write',
    short: '/t/pin-fork-write',
    begins: 'pin-fork-write on ',
  },
] as const;

async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copyOf = (page: Page, what: string) => page.getByRole('button', {name: `Copy for mail: ${what}`, exact: true});

/** Lines of a text for a mail: at most 72 columns, but for an address that stands alone. */
function expectForMail(text: string): void {
  for (const line of text.split('\n')) {
    if (!/^\s*https?:\/\/\S+$/.test(line)) expect([...line].length, line).toBeLessThanOrEqual(72);
    expect(line).toBe(line.trimEnd());
  }
}

for (const {page: path, what, short, begins} of THINGS) {
  test(`copies ${what}, says so, and links to it`, async ({page, baseURL}) => {
    await allowClipboard(page);
    await open(page, path);
    await copyOf(page, what).click();
    await expect(page.getByRole('status').filter({hasText: `Copied ${what}`})).toHaveCount(1);
    const text = await clipboard(page);
    expect(text.startsWith(begins), text).toBe(true);
    expect(text).toMatch(/^Source: /m);
    expect(text.split('\n').at(-1)).toBe(baseURL + short);
    expectForMail(text);
    await expect(copyOf(page, what)).toHaveText('Copied');
    await expect(copyOf(page, what)).toHaveText('Copy for mail');
  });

  test(`a mail about ${what} quotes and links it`, async ({page, baseURL}) => {
    await open(page, path);
    const href = (await page.getByRole('link', {name: `Discuss ${what}`, exact: true}).getAttribute('href'))!;
    const id = what.split(' ')[1]!;
    const query = new URLSearchParams(href.slice(href.indexOf('?')));
    expect(href.startsWith(`mailto:${site.mailingList}?`)).toBe(true);
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(query.get('Subject')).toContain(`[${id}] `);
    const body = query.get('Body')!;
    const quoted = body.split('\r\n').filter((line) => line !== '');
    expect(quoted.every((line) => line.startsWith('> '))).toBe(true);
    expect(quoted.at(-1)).toBe(`> ${baseURL}${short}`);
    expect(quoted[0]!.length).toBeGreaterThan(10);
  });

  test(`the address and the date of ${what} are links without JavaScript`, async ({browser, baseURL}) => {
    const context = await browser.newContext({javaScriptEnabled: false, baseURL});
    const page = await context.newPage();
    await page.goto(path);
    const links = page.locator('.item-links').filter({has: page.locator(`a[href="${short}"]`)});
    await expect(links).toHaveCount(1);
    await expect(links).toBeVisible();
    await expect(links.getByText(short, {exact: true})).toHaveAttribute('href', short);
    await expect(links.getByText(/^(added|changed) \d{4}-\d\d-\d\d$/)).toHaveAttribute('href', `${short}#history`);
    await expect(links.getByRole('button')).toHaveCount(0);
    expect(existsSync(fileOf(short))).toBe(true);
    expect(readFileSync(fileOf(short), 'utf8')).toMatch(/id="?history"?/);
    await context.close();
  });
}

test('each fact, claim, rule and term has its links, and each leads to a page that there is', async ({page}) => {
  for (const path of ['/options/rdma', '/cow', '/facts', '/thread/claims', '/rules', '/glossary', '/choose']) {
    await open(page, path);
    const {bare, hrefs} = await page.evaluate(() => ({
      bare: [...document.querySelectorAll('.fact')]
        .filter((one) => !one.querySelector('.item-links'))
        .map(({id}) => id),
      hrefs: [...document.querySelectorAll('.item-links')].map((one) => one.querySelector('a')!.getAttribute('href')!),
    }));
    expect(bare, path).toEqual([]);
    expect(hrefs.length, path).toBeGreaterThan(0);
    expect(
      hrefs.filter((href) => !existsSync(fileOf(href))),
      path,
    ).toEqual([]);
    await expect(page.getByRole('button', {name: /^Copy for mail: (fact|claim|rule|term) /}), path).toHaveCount(
      hrefs.length,
    );
  }
});

test('a cell of the comparison has them with its sources', async ({page, baseURL}) => {
  await allowClipboard(page);
  await open(page, '/compare');
  const cell = page.locator('#u-opens');
  await cell.locator('summary').click();
  await cell.getByRole('button', {name: 'Copy for mail: fact u-opens'}).click();
  await expect.poll(() => clipboard(page)).toContain(`${baseURL}/f/u-opens`);
  expectForMail(await clipboard(page));
});

test('a test is copied with its text, its verdict and an execution in columns', async ({page}) => {
  await allowClipboard(page);
  await open(page, '/litmus/pin-fork-write');
  await copyOf(page, 'test pin-fork-write').click();
  await expect.poll(() => clipboard(page)).toMatch(/^litmus pin-fork-write$/m);
  const text = await clipboard(page);
  expect(text).toMatch(/^Observation pin-fork-write (Always|Sometimes|Never) /m);
  expect(text).toMatch(/^A +B +D$/m);
});

for (const denied of ['missing', 'denied'] as const) {
  test(`where the clipboard is ${denied} the text is shown, selected`, async ({page, baseURL}) => {
    await page.addInitScript((is) => {
      const value = is === 'missing' ? undefined : {writeText: () => Promise.reject(new Error('denied'))};
      Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
    }, denied);
    await page.setViewportSize({width: 390, height: 844});
    await open(page, '/options/uacce');
    await copyOf(page, 'fact u5d').click();
    const area = page.getByRole('textbox', {name: 'Text for mail: fact u5d'});
    await expect(area).toBeFocused();
    await expect(area).toHaveJSProperty('readOnly', true);
    const selected = await area.evaluate((element) => {
      const {value, selectionStart, selectionEnd} = element as HTMLTextAreaElement;
      return {text: value.slice(selectionStart, selectionEnd), value};
    });
    expect(selected.text).toBe(selected.value);
    expect(selected.value.split('\n').at(-1)).toBe(`${baseURL}/f/u5d`);
    await expect(page.getByRole('status').filter({hasText: 'Copied'})).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const {violations} = await new AxeBuilder({page}).include('#u5d').analyze();
    expect(violations.map(({id}) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(area).toHaveCount(0);
    await expect(copyOf(page, 'fact u5d')).toBeFocused();
    // A heading shows it below itself.
    await page.getByRole('button', {name: 'Copy for mail: After fork'}).click();
    await expect(page.getByRole('textbox', {name: 'Text for mail: After fork'})).toBeFocused();
    await page.getByRole('button', {name: 'Close'}).click();
    await expect(page.getByRole('button', {name: 'Copy for mail: After fork'})).toBeFocused();
  });
}

test('the keyboard alone copies', async ({page}) => {
  await allowClipboard(page);
  await open(page, '/glossary');
  await page.locator('#pasid .item-links a').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(copyOf(page, 'term pasid')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toContain('/g/pasid');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Discuss term pasid'})).toBeFocused();
});

test.describe('a heading', () => {
  for (const path of OPENED) {
    test(`${path}: each has the button beside it, and not in its name`, async ({page}) => {
      await open(page, path);
      const lacking = await page.evaluate(() =>
        [...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)[id]')]
          .filter((heading) => !heading.parentElement!.querySelector(':scope > .copy-heading > button'))
          .map(({id}) => id),
      );
      expect(lacking).toEqual([]);
      await expect(page.getByRole('heading', {name: /copy for mail/i})).toHaveCount(0);
      expect(await page.locator('.table-of-contents').filter({hasText: 'Copy for mail'}).count()).toBe(0);
      // What is built has none: neither the search nor a text browser finds them.
      expect(readFileSync(fileOf(path), 'utf8')).not.toContain('copy-heading');
    });
  }

  test('is copied with its page, its first sentence, what it cites and its address', async ({page, baseURL}) => {
    await allowClipboard(page);
    await open(page, '/options/uacce');
    await page.getByRole('button', {name: 'Copy for mail: After fork'}).click();
    await expect.poll(() => clipboard(page)).toContain('After fork');
    const text = await clipboard(page);
    const heading = page.getByRole('heading', {name: 'After fork'});
    const id = (await heading.getAttribute('id'))!;
    const title = (await page.getByRole('heading', {level: 1}).textContent())!;
    expect(text.replace(/\s+/g, ' ')).toContain(`${title}: After fork`);
    expect(text.split('\n').at(-1)).toBe(`${baseURL}/options/uacce#${id}`);
    const cited = [...text.matchAll(/^Source: \[([\w-]+)\]\s+(\S+)$/gm)];
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.length).toBeLessThanOrEqual(3);
    for (const [, fact, link] of cited) {
      expect(link).toBe(`${baseURL}/${fact!.startsWith('T-') ? 'm' : 'f'}/${fact}`);
      expect(existsSync(fileOf(link!.slice(baseURL!.length)))).toBe(true);
    }
    // A sentence of the section, without the marks of its citations.
    const says = text
      .split('\n')
      .slice(1)
      .join(' ')
      .split(/ Source: /)[0]!;
    expect(says.length).toBeGreaterThan(20);
    expect(says).not.toMatch(/\[|edit/);
    expectForMail(text);
  });

  test('the title of a page is copied with the address of the page', async ({page, baseURL}) => {
    await allowClipboard(page);
    await open(page, '/cow/');
    await page.locator('.heading--h1 button').click();
    await expect.poll(() => clipboard(page)).toMatch(/\/cow$/);
    const lines = (await clipboard(page)).split('\n');
    expect(lines[0]).toBe(await page.getByRole('heading', {level: 1}).textContent());
    expect(lines.at(-1)).toBe(`${baseURL}/cow`);
  });

  test('a link to one leads below the bar at the top', async ({page}) => {
    await open(page, '/cow');
    const id = (await page.locator('article h2[id]').nth(2).getAttribute('id'))!;
    await open(page, `/cow#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    const bar = (await page.locator('.navigation').boundingBox())!;
    await expect
      .poll(async () => (await page.locator(`#${id}`).boundingBox())!.y)
      .toBeGreaterThanOrEqual(bar.height - 1);
  });
});

test('each page ends with a mail about it and with its text, without JavaScript', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  for (const path of OPENED) {
    await page.goto(path);
    const end = page.locator('.page-end');
    const href = (await end.getByRole('link', {name: 'Discuss this page'}).getAttribute('href'))!;
    expect(href.startsWith(`mailto:${site.mailingList}?`), path).toBe(true);
    const address = `${site.url}${site.baseUrl.replace(/\/$/, '')}${path}`;
    expect(new URLSearchParams(href.slice(href.indexOf('?'))).get('Body')).toContain(`> ${address}\r\n`);
    const twin = path === '/' ? '/index.txt' : `${path}.txt`;
    await expect(end.getByRole('link', {name: twin})).toHaveAttribute('href', twin);
    expect(existsSync(BUILD + twin), twin).toBe(true);
  }
  await context.close();
});

test('each message of the thread leads to the page that answers it', async ({page}) => {
  await open(page, '/thread/claims');
  const hrefs = await page
    .getByRole('link', {name: /^Answer this message: /})
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs.length).toBe(await page.locator('section.message').count());
  expect(hrefs.filter((href) => !/^\/mail\/[\w-]+$/.test(href) || !existsSync(fileOf(href)))).toEqual([]);
});

test('nothing of it is printed', async ({page}) => {
  await open(page, '/options/uacce');
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('#u5d .item-links')).toBeHidden();
  await expect(page.locator('.copy-heading').first()).toBeHidden();
});

test('a visit to a place that has moved goes on to where it is now', async ({page}) => {
  // As if redirects.yaml said so: the data are in a script, and what was built from them in the page.
  const moved = [{page: '/compare', id: 'old-cell', to: '/options/uacce#u5d'}];
  await page.route('**/assets/js/*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /"moved":\{"default":\[.*?\]\}/,
      `"moved":{"default":${JSON.stringify(moved)}}`,
    );
    await route.fulfill({response, body});
  });
  await page.route('**/compare', async (route) => {
    const response = await route.fetch();
    const list =
      '<section class="moved" aria-label="Moved"><p>Moved from this page:</p><ul><li id="old-cell">old-cell<!-- --> is now at ' +
      '<a href="/options/uacce#u5d">/options/uacce#u5d</a></li></ul></section>';
    const body = (await response.text()).replace(/<p class="?page-end/, (end) => list + end);
    await route.fulfill({response, body});
  });
  await open(page, '/compare');
  await expect(page.getByRole('region', {name: 'Moved'}).getByRole('link')).toHaveAttribute(
    'href',
    '/options/uacce#u5d',
  );
  await page.goto('/compare#old-cell');
  await expect(page).toHaveURL(/\/options\/uacce#u5d$/);
  await expect(page.locator('#u5d')).toBeInViewport();
});
