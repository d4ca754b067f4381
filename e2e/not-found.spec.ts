/** Addresses that do not exist: repaired where they can only have meant one thing, else what is like them. */
import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {BUILD, open} from './site';

/** As mailers and readers mangle them; where each leads. */
const REPAIRED = [
  ['/options/uacce.', '/options/uacce'],
  ['/compare),', '/compare'],
  ['/thread/claims%3E', '/thread/claims'],
  ['/options//rdma.html', '/options/rdma'],
  ['/options//rdma', '/options/rdma'],
  ['/litmus/pin-fork-write).', '/litmus/pin-fork-write'],
  ['/litmus/pin-fork-%0Awrite', '/litmus/pin-fork-write'],
  ['/f/u5d%3E', '/f/u5d'],
  ['/f/u5d.', '/f/u5d'],
  ['/f/u5d%29%2E', '/f/u5d'],
  ['/F/U5D', '/f/u5d'],
  ['/f%20u5d', '/f/u5d'],
  ['/fu5d', '/f/u5d'],
  ['/fact/u5d', '/f/u5d'],
  ['/facts/u5d', '/f/u5d'],
  ['/u5d', '/f/u5d'],
  ['/m/t-jg-1119-4,', '/m/T-JG-1119-4'],
  ['/M/T-JG-1119-4', '/m/T-JG-1119-4'],
  ['/Options/UACCE', '/options/uacce'],
  ['/COW', '/cow'],
  ['/rules/r13', '/r/R13'],
  ['/tests/pin-fork-write', '/t/pin-fork-write'],
  ['/glossary/pasid', '/g/pasid'],
  ['/pin-fork-write', '/t/pin-fork-write'],
  ['/options/uacce.txt.', '/options/uacce'],
  ['/cow/index.html.', '/cow'],
  ['/compare%23u-opens', '/compare#u-opens'],
  ['/Compare#U-OPENS', '/compare#u-opens'],
  ['/run%231;k=5.8;d=pin;pin-fork-write', '/run#1;k=5.8;d=pin;pin-fork-write'],
] as const;

for (const [broken, meant] of REPAIRED) {
  test(`${broken} leads to ${meant}`, async ({page, baseURL}) => {
    await page.goto(broken);
    await expect(page).toHaveURL((url) => {
      const {pathname, search, hash} = url;
      // A file server adds a slash to a folder; a page of the site takes it off.
      const here = pathname.replace(/(.)\/$/, '$1') + search + hash;
      return url.origin === baseURL && (meant.startsWith('/run#') ? here.startsWith('/run') : here === meant);
    });
    await expect(page.locator('h1')).not.toHaveText('There is no such page');
    const [path, id] = meant.split('#') as [string, string?];
    if (id !== undefined && path !== '/run') await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
}

test('the page says what was done to its address, once', async ({page}) => {
  await page.goto('/Options/UACCE%29.');
  const note = page.getByRole('note', {name: 'The address was repaired'});
  await expect(note).toContainText('The link led to /Options/UACCE%29.');
  await expect(note).toContainText(/took off what stood around it.*capitals/);
  await expect(page).toHaveURL(/\/options\/uacce$/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await expect(note).toHaveCount(0);
});

test('a guess is asked about', async ({page}) => {
  await open(page, '/litmus/pin-fork-wri');
  await expect(page.getByText('Did you mean').getByRole('link')).toHaveAttribute('href', '/litmus/pin-fork-write');
  await expect(page).toHaveURL(/pin-fork-wri$/);
  await open(page, '/g/u5d');
  await expect(page.getByRole('status').filter({hasText: 'Did you mean /f/u5d? It is fact u5d.'})).toHaveCount(1);
});

test('what can be nothing is told the nearest, at most five, with what they are', async ({page}) => {
  await open(page, '/f/u5dd');
  await expect(page.getByText('These are the nearest addresses:')).toBeVisible();
  const offered = page.locator('main ul').first().getByRole('listitem');
  await expect(offered.filter({hasText: '/f/u5d, fact u5d'})).toBeVisible();
  // The title of what is there follows.
  await expect(offered.filter({hasText: /\/f\/u5d, fact u5d: \w+/})).toBeVisible();
  expect(await offered.count()).toBeLessThanOrEqual(5);
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.filter(({impact}) => impact === 'serious' || impact === 'critical').map(({id}) => id)).toEqual([]);
});

test('what is like nothing has all pages', async ({page}) => {
  await open(page, '/nowhere-at-all-qqq');
  await expect(page.getByText('No address is like it.')).toBeVisible();
  await expect(page.getByText('Did you mean')).toHaveCount(0);
  await expect(page.getByRole('link', {name: '/options/rdma', exact: true})).toBeVisible();
});

test('an address of the list that this server has not is not gone round in circles for', async ({page}) => {
  await page.route('**/permalinks.json', async (route) => {
    const list = JSON.parse(readFileSync(`${BUILD}/permalinks.json`, 'utf8')) as string[];
    await route.fulfill({json: [...list, '/f/not-here-yet']});
  });
  await page.goto('/F/NOT-HERE-YET.');
  await expect(page).toHaveURL(/\/f\/not-here-yet$/);
  await expect(page.getByText('The address is in order')).toBeVisible();
});

test('without the list of addresses the pages are known all the same', async ({page}) => {
  await page.route('**/permalinks.json', (route) => route.fulfill({status: 404, body: ''}));
  await page.goto('/options/uacce.');
  await expect(page).toHaveURL(/\/options\/uacce$/);
});

test('hostile addresses are text', async ({page}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => void asked.push(dialog.message()));
  for (const path of [
    '/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '//evil.example/f/u5d',
    '/%2F%2Fevil.example',
    '/javascript:alert(1)',
    '/https:%2F%2Fevil.example/',
    '/%E0%A4%A',
    '/%00',
  ]) {
    await page.goto(`http://localhost:${new URL(test.info().project.use.baseURL!).port}${path}`);
    await expect(page.locator('main h1').first()).toBeVisible();
    expect(new URL(page.url()).hostname).toBe('localhost');
  }
  expect(asked).toEqual([]);
});

test('without JavaScript it says what an address looks like, and lists the pages', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  const response = await page.goto('/F/U5D.');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no such page');
  await expect(page.locator('main').getByText('/t/pin-fork-write')).toBeVisible();
  await expect(page.locator('main').getByText('/f/u5d', {exact: true})).toBeVisible();
  await expect(page.locator('main').getByRole('link', {name: '/compare', exact: true})).toBeVisible();
  await context.close();
});

test.describe('a place that is not on the page', () => {
  const note = 'The place was not found';

  test('it is said where a thing of that id is', async ({page}) => {
    await open(page, '/cow#u-opens');
    const told = page.getByRole('note', {name: note});
    await expect(told).toContainText('There is no #u-opens on this page. It is here:');
    await expect(told.locator('a[href="/compare#u-opens"]')).toBeVisible();
    await expect(told.locator('a[href="/f/u-opens"]')).toBeVisible();
    await expect(page.getByRole('status').filter({hasText: 'u-opens was not found on this page'})).toHaveCount(1);
    await told.locator('a[href="/compare#u-opens"]').click();
    await expect(page.locator('#u-opens')).toBeInViewport();
    await expect(told).toHaveCount(0);
  });

  test('the nearest on the page are offered, with what they say', async ({page}) => {
    await open(page, '/options/uacce#u5dd');
    const told = page.getByRole('note', {name: note});
    await expect(told.locator('a[href="#u5d"]')).toBeVisible();
    expect(await told.getByRole('listitem').count()).toBeLessThanOrEqual(5);
    await expect(told.getByRole('listitem').first()).toContainText(/: \S+/);
    await told.locator('a[href="#u5d"]').click();
    await expect(page.locator('#u5d')).toBeInViewport();
    await expect(told).toHaveCount(0);
  });

  for (const [fragment, id] of [
    ['U5D', 'u5d'],
    ['u5d.', 'u5d'],
    ['u5d%3E', 'u5d'],
    ['u5d).', 'u5d'],
  ] as const) {
    test(`#${fragment} is #${id}`, async ({page}) => {
      await open(page, `/options/uacce#${fragment}`);
      await expect(page).toHaveURL(`/options/uacce#${id}`);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      await expect(page.getByRole('note', {name: 'The address was repaired'})).toContainText(`must have meant #${id}`);
    });
  }

  for (const path of [
    '/options/uacce#u5d',
    '/cow#top',
    '/thread/claims?person=JGL#T-JG-1119-4',
    '/run#2;5.8;pin;x',
    '/cow',
  ])
    test(`${path} is told nothing`, async ({page}) => {
      await open(page, path);
      await page.waitForTimeout(1200);
      await expect(page.getByRole('note')).toHaveCount(0);
    });
});
