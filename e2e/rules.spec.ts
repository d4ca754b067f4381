/** The rules of the model: a link to one leads there, and the table of kernels scrolls in itself. */
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {open} from './site';

const TABLE = 'What each kernel does';

for (const width of [390, 1280]) {
  test(`a link to a rule leads to its entry at ${width} pixels`, async ({page}) => {
    await page.setViewportSize({width, height: 844});
    await open(page, '/rules#r45-retry');
    const entry = page.locator('#r45-retry');
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText('R45.retry');
    await expect(entry).toContainText('Kernels: present by 5.6.4 (not in 5.4.195), and later.');
    await expect(entry).toContainText('Switched off: the driver installs what its walk found');
    // Not below the bar at the top of the window.
    const bar = (await page.locator('.navigation').boundingBox())!;
    expect((await entry.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
  });
}

test('every entry has kernels, and a source or rules that it rests on', async ({page}) => {
  await open(page, '/rules');
  const entries = page.locator('.fact');
  // The number that the page itself names, which a unit test holds against the registry.
  const [, said] = /in (\d+) entries/.exec((await page.locator('article').textContent())!)!;
  await expect(entries).toHaveCount(Number(said));
  const bare = await entries.evaluateAll((all) =>
    all
      .filter((entry) => !entry.textContent?.includes('Kernels: ') || !entry.querySelector('.sources li'))
      .map(({id}) => id),
  );
  expect(bare).toEqual([]);
});

test('a rule named in a fact, in prose and in another rule is a link to it', async ({page}) => {
  await open(page, '/cow');
  await page.locator('#p1').getByRole('link', {name: 'R13', exact: true}).click();
  await expect(page).toHaveURL(/\/rules#r13$/);
  await expect(page.locator('#r13')).toBeInViewport();
  await expect(page.locator('#r15').getByRole('link', {name: 'R14', exact: true})).toHaveAttribute(
    'href',
    '/rules#r14',
  );
  const prose = page.getByRole('listitem').filter({hasText: 'Small pages only'});
  await expect(prose.getByRole('link', {name: 'R22'})).toHaveAttribute('href', '/rules#r22');
});

test('on a phone the table of kernels scrolls in itself, and the names of its rows and columns stay', async ({
  page,
}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/rules#ru-kernels');
  const box = page.getByRole('group', {name: TABLE});
  const row = box.getByRole('rowheader', {name: /^fork copies a pinned page for the child/});
  const column = box.getByRole('columnheader', {name: '7.3', exact: true});
  await box.scrollIntoViewIfNeeded();
  await row.scrollIntoViewIfNeeded();
  await box.evaluate((element) => element.scrollBy(10_000, 200));
  const [frame, left, top] = await Promise.all([box.boundingBox(), row.boundingBox(), column.boundingBox()]);
  expect(Math.abs(left!.x - frame!.x)).toBeLessThan(3);
  expect(top!.y).toBeGreaterThanOrEqual(frame!.y);
  expect(top!.y).toBeLessThan(frame!.y + 80);
  await expect(column).toBeInViewport();
  // Some room is left for the answers.
  expect(left!.width).toBeLessThan(frame!.width * 0.6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the table says what each kernel does', async ({page}) => {
  await open(page, '/rules');
  const box = page.getByRole('group', {name: TABLE});
  const cells = (name: RegExp) => box.getByRole('row', {name}).getByRole('cell').allInnerTexts();
  expect((await cells(/^there is an unshare fault/)).join(' ')).toBe(
    'no no no no no no no yes yes yes yes yes yes yes',
  );
  expect((await cells(/^a write fault reuses by map count/)).slice(0, 3)).toEqual(['yes', 'yes', 'no']);
});

test('the edit link of an entry names the file and line of the rule', async ({page}) => {
  await open(page, '/rules');
  await page.locator('#r45-retry').getByRole('link', {name: 'Edit rule R45.retry'}).click();
  await expect(page.getByRole('status').first()).toContainText(/src\/model\/rules-sequence\.ts, line \d+/);
});

test('the page is accessible with an entry marked and the table scrolled', async ({page}) => {
  await open(page, '/rules#r60');
  await page.getByRole('group', {name: TABLE}).evaluate((element) => element.scrollBy(200, 200));
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.filter(({impact}) => impact === 'serious' || impact === 'critical').map(({id}) => id)).toEqual([]);
});
