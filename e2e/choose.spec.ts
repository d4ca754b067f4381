/** The decision guide, by hand. */
import {expect, test, type Page} from '@playwright/test';
import {open} from './site';

const guide = (page: Page) => page.getByRole('form', {name: 'Decision guide'});
const questions = (page: Page) => guide(page).getByRole('group');

/** Follows the guide with the keyboard, taking the answer `pick` chooses among n, until it decides. */
async function follow(page: Page, pick: (n: number) => number): Promise<number> {
  for (let asked = 0; asked < 10; asked++) {
    if (await guide(page).getByRole('status').getByText('Then', {exact: true}).isVisible()) return asked;
    const radios = questions(page).last().getByRole('radio');
    const radio = radios.nth(pick(await radios.count()));
    const [name, value] = [await radio.getAttribute('name'), await radio.getAttribute('value')];
    await radio.focus();
    await page.keyboard.press('Space');
    await expect(guide(page).locator(`input[name="${name}"][value="${value}"]`)).toBeChecked();
  }
  throw new Error('the guide does not end');
}

for (const [name, pick] of [
  ['first', () => 0],
  ['last', (n: number) => n - 1],
] as const) {
  test(`always the ${name} answer leads to a decision, and the address holds the path`, async ({page}) => {
    await open(page, '/choose');
    expect(await follow(page, pick)).toBeGreaterThan(0);
    const decision = await guide(page).getByRole('status').innerText();
    expect(decision).toMatch(/Because/);
    const checked = await guide(page).locator('input:checked').count();
    await page.reload();
    await expect(guide(page).getByRole('status')).toHaveText(decision, {useInnerText: true});
    await expect(guide(page).locator('input:checked')).toHaveCount(checked);
    expect(new URL(page.url()).searchParams.size).toBe(checked);
  });
}

test('every path of the tree ends in a decision that cites facts', async ({page}) => {
  test.setTimeout(180_000);
  const seen = new Set<string>();
  const walk = async (query: string): Promise<void> => {
    await open(page, `/choose${query}`);
    await expect(guide(page)).toBeVisible();
    if (await guide(page).getByRole('status').getByText('Then', {exact: true}).isVisible()) {
      expect(await guide(page).getByRole('status').locator('a').count()).toBeGreaterThan(0);
      seen.add(await guide(page).getByRole('status').innerText());
      return;
    }
    const last = questions(page).last().getByRole('radio');
    const answers = await last.evaluateAll((radios) =>
      radios.map((radio) => [(radio as HTMLInputElement).name, (radio as HTMLInputElement).value] as const),
    );
    for (const [name, value] of answers) await walk(`${query ? `${query}&` : '?'}${name}=${value}`);
  };
  await walk('');
  expect(seen.size).toBe(13);
});

test('changing an early answer drops the later ones, and Back brings them again', async ({page}) => {
  await open(page, '/choose');
  await follow(page, () => 0);
  const before = page.url();
  const first = questions(page).first().getByRole('radio');
  await first.nth(1).check();
  expect(new URL(page.url()).searchParams.size).toBe(1);
  await page.goBack();
  expect(page.url()).toBe(before);
  await expect(first.nth(0)).toBeChecked();
});

test('an answer that does not exist is said to be so', async ({page}) => {
  await open(page, '/choose');
  const name = await questions(page).first().getByRole('radio').first().getAttribute('name');
  await open(page, `/choose?${name}=nonsense`);
  await expect(guide(page).getByRole('alert')).toContainText('"nonsense"');
  await guide(page).getByRole('button', {name: 'Start again'}).click();
  await expect(guide(page).getByRole('alert')).toHaveCount(0);
});

test('the whole tree is there as text without JavaScript', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/choose');
  for (let i = 1; i <= 13; i++) expect(await page.locator(`a[href="#d${i}"]`).count(), `d${i}`).toBeGreaterThan(0);
  await context.close();
});
