/** The litmus tests: the list of all, and the page of each. */
import {readdirSync, readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Page} from '@playwright/test';
import {fileOf, open, PAGES} from './site';

const NAMES = readdirSync('litmus')
  .filter((name) => name.endsWith('.litmus'))
  .map((name) => name.replace(/\.litmus$/, ''));

const verdicts = (page: Page) => page.getByRole('group', {name: 'Verdicts', exact: true});

async function verdictOf(page: Page, kind: string, kernel: string): Promise<string> {
  const kernels = await verdicts(page).getByRole('columnheader').allInnerTexts();
  const cells = verdicts(page)
    .getByRole('row')
    .filter({has: page.getByRole('rowheader', {name: kind, exact: true})})
    .getByRole('cell');
  return (await cells.nth(kernels.indexOf(kernel)).innerText()).split(/\s/)[0]!;
}

test('the list has every test of the catalogue, with a verdict for each kind', async ({page}) => {
  await open(page, '/litmus');
  const links = await page
    .locator('main a[href^="/litmus/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.replace('/litmus/', '')));
  expect([...new Set(links)].filter((name) => name !== 'notation').sort()).toEqual([...NAMES].sort());
  await expect(page.getByRole('status').first()).toHaveText(`${NAMES.length} of ${NAMES.length} tests`);
  const first = page.locator('main section').first();
  await expect(first).toContainText(/pin (Always|Sometimes|Never)/);
});

test('the list by verdict of a kind, kept in the address', async ({page}) => {
  await open(page, '/litmus');
  await page.getByLabel('Device', {exact: true}).selectOption('mirror');
  await page.getByLabel('Verdict', {exact: true}).selectOption('Sometimes');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/^[1-9]\d? of /);
  const shown = await status.innerText();
  await page.reload();
  await expect(status).toHaveText(shown);
  await expect(page.getByRole('link', {name: 'pin-fork-write', exact: true})).toHaveCount(0);
});

test('a rule names its tests, and leads to all of them', async ({page}) => {
  await open(page, '/rules#r16');
  await page.locator('#r16').getByRole('link', {name: /more$/}).click();
  await expect(page).toHaveURL(/\/litmus\?rule=R16$/);
  await expect(page.getByRole('link', {name: 'pin-fork-write', exact: true})).toBeVisible();
  await expect(page.getByRole('status').first()).not.toHaveText(`${NAMES.length} of ${NAMES.length} tests`);
});

test('a page has the question, the answer and the verdicts by kernel', async ({page}) => {
  await open(page, '/litmus/pin-fork-write');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('pin-fork-write');
  expect(await verdictOf(page, 'pin', '5.8')).toBe('Never');
  expect(await verdictOf(page, 'pin', '5.9')).toBe('Always');
  expect(await verdictOf(page, 'mirror', '4.20')).toBe('Always');
  await expect(page.locator('article p').nth(1)).toContainText('pin, mr: Never up to 5.8, Always from 5.9 on;');
  await expect(page.getByRole('heading', {name: /^pin on 5\.8: Never/})).toBeVisible();
  await expect(page.getByRole('link', {name: 'All tests'})).toHaveClass(/active/);
  await page.locator('pre').getByRole('link', {name: 'R16', exact: true}).first().click();
  await expect(page).toHaveURL(/\/rules#r16$/);
});

test('a test about the lack of rules has both answers, and the damage first', async ({page}) => {
  await open(page, '/litmus/no-retry-lost-write');
  await expect(page.getByText('This test asks for the damage when R45.retry, R46.retry are left out')).toBeVisible();
  await expect(page.getByRole('group', {name: 'Verdicts without R45.retry, R46.retry'})).toBeVisible();
  await expect(page.getByRole('heading', {level: 3}).first()).toHaveText(
    /^mirror on \S+ without R45\.retry, R46\.retry/,
  );
});

test('previous and next stay in the group', async ({page}) => {
  await open(page, '/litmus/no-retry-lost-write');
  await page.getByRole('link', {name: /^Next/}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/^no-/);
  await expect(page).toHaveURL(/\/litmus\/no-/);
});

for (const width of [390, 1280]) {
  for (const path of ['/litmus', '/litmus/notation', '/litmus/pin-fork-write', '/litmus/no-retry-lost-write']) {
    test(`${path} at ${width} pixels is accessible and has no sideways scroll`, async ({page}) => {
      await page.setViewportSize({width, height: 844});
      await open(page, path);
      const {violations} = await new AxeBuilder({page}).analyze();
      const serious = violations.filter(({impact}) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('on a phone the table scrolls in itself, and the kinds stay', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/litmus/pin-fork-write');
  const box = verdicts(page);
  const kind = box.getByRole('rowheader', {name: 'mirror'});
  await box.scrollIntoViewIfNeeded();
  await box.evaluate((element) => element.scrollBy(10_000, 0));
  const [frame, left] = await Promise.all([box.boundingBox(), kind.boundingBox()]);
  expect(Math.abs(left!.x - frame!.x)).toBeLessThan(3);
  await expect(box.getByRole('columnheader').last()).toBeInViewport();
});

test('without JavaScript the list and a page are complete', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/litmus');
  await expect(page.locator('main a[href="/litmus/pin-fork-write"]')).toBeVisible();
  await page.goto('/litmus/pin-fork-write');
  expect(await verdictOf(page, 'pin', '5.8')).toBe('Never');
  await expect(page.getByText('range_start').first()).toBeVisible();
  await context.close();
});

test('every test has its page, with a table, outcomes and an execution', () => {
  for (const name of NAMES) {
    expect(PAGES).toContain(`/litmus/${name}`);
    const html = readFileSync(fileOf(`/litmus/${name}`), 'utf8');
    expect(html, name).toMatch(/<table[\s\S]*(Always|Sometimes|Never)[\s\S]*<\/table>/);
    expect(html, name).toContain('It ends with ');
    expect(html, name).toContain(`litmus/${name}.litmus`);
    expect(html, name).not.toContain('undefined');
  }
});
