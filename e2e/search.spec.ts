/** The search, which loads nothing before it is opened. */
import {expect, test, type Page} from '@playwright/test';
import {open} from './site';

const dialog = (page: Page) => page.getByRole('dialog', {name: 'Search'});
const results = (page: Page) => dialog(page).getByRole('link');

async function ask(page: Page, query: string): Promise<void> {
  await page
    .getByRole('button', {name: /Search/})
    .first()
    .click();
  await dialog(page).getByRole('searchbox').fill(query);
  await expect(dialog(page).getByRole('status')).toHaveText(/found$/);
}

test('costs a page nothing before it is used', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/cow', {waitUntil: 'networkidle'});
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  await ask(page, 'notifier');
  expect(asked.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(0);
});

/** A query, and the page that must be among the first three answers. */
for (const [query, href] of [
  ['mmu_notifier', /./],
  ['COW', /^\/(cow|glossary#cow)/],
  ['ibv_fork_init', /\/(options\/rdma|glossary|facts|cow)/],
  ['MADV_DONTFORK', /./],
  ['dontfork', /./],
  ['fork_init', /./],
  ['T-JG-1119-4', /^\/thread\/claims#T-JG-1119-4$/],
  ['t-jg-1119-4', /^\/thread\/claims#T-JG-1119-4$/],
  ['u5b', /^\/options\/uacce#u5b$/],
  ['R13', /^\/rules#r13$/],
  ['R45.retry', /^\/rules#r45-retry$/],
  ['copy-on-write', /./],
  ['pin-fork-write', /^\/litmus\/pin-fork-write$/],
  ['wp-device-waits', /^\/litmus\/wp-device-waits$/],
] as const) {
  test(`finds ${query}`, async ({page}) => {
    await open(page, '/');
    await ask(page, query);
    await expect(results(page).first()).toBeVisible();
    const first = (await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).slice(
      0,
      3,
    );
    expect(
      first.some((found) => href.test(found!)),
      first.join(' '),
    ).toBe(true);
    const text = (await dialog(page).innerText()).toLowerCase();
    expect(text).toContain(query.toLowerCase().replace(/^copy-on-write$/, 'copy'));
  });
}

test('by keyboard: slash opens, arrows walk, Enter goes, Escape closes', async ({page}) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('IOTLB');
  await expect(dialog(page).getByRole('status')).toHaveText(/found$/);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  const href = await results(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
});

test('says when nothing is found', async ({page}) => {
  await open(page, '/');
  await ask(page, 'zzzzqqq');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found');
});
