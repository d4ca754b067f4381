/** The claims and the line of time, filtered; the edit links. */
import {expect, test} from '@playwright/test';
import {open} from './site';

test('claims by person and dispute, kept in the address', async ({page}) => {
  await open(page, '/thread/claims');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/^120 of 120 claims/);
  await page.getByLabel('By', {exact: true}).selectOption({label: 'Jason Gunthorpe'});
  await page.getByLabel('On', {exact: true}).selectOption('cow-odp');
  await expect(status).toHaveText(/^2 of 120 claims/);
  await expect(page.locator('#T-JG-1119-1')).toBeVisible();
  await expect(page.locator('#T-KL-1119-2')).toHaveCount(0);
  await page.reload();
  await expect(status).toHaveText(/^2 of 120 claims/);
  await page.getByLabel('By', {exact: true}).selectOption('');
  await page.getByLabel('On', {exact: true}).selectOption('');
  await page.getByLabel('Stands').selectOption('refuted');
  await expect(page.locator('.standing--refuted').first()).toBeVisible();
  await expect(page.locator('.standing--holds')).toHaveCount(0);
});

test('the disputes by person and by dispute', async ({page}) => {
  await open(page, '/thread');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/^13 of 13 disputes/);
  await page.getByLabel('By', {exact: true}).selectOption({label: 'Leon Romanovsky'});
  await expect(page.getByText('Kenneth Lee: That cannot cure COW')).toHaveCount(0);
  await page.getByLabel('On', {exact: true}).selectOption('cow-odp');
  await expect(status).toHaveText(/^1 of 13 disputes, 1 of /);
  await page.reload();
  await expect(status).toHaveText(/^1 of 13 disputes, 1 of /);
});

test('every claim says by whom, when, how it stands and on what that rests', async ({page}) => {
  await open(page, '/thread/claims');
  const bare = await page
    .locator('.fact')
    .evaluateAll((claims) =>
      claims
        .filter(
          (claim) =>
            !claim.querySelector('.standing') ||
            (!claim.querySelector('.sources') && !claim.querySelector('.standing--open')),
        )
        .map(({id}) => id),
    );
  expect(bare).toEqual([]);
  expect(await page.locator('.fact').count()).toBe(120);
});

test('a link to a claim that the filter hides shows the claim', async ({page}) => {
  await open(page, '/thread/claims?person=JGL#T-JG-1119-4');
  await expect(page.locator('#T-JG-1119-4')).toBeInViewport();
});

test('the line of time by kind, person and dispute', async ({page}) => {
  await open(page, '/thread/timeline?kind=event');
  await expect(page.locator('.event').first()).toBeVisible();
  await expect(page.getByText(/: mail by /)).toHaveCount(0);
  await page.getByLabel('Show').selectOption('mail');
  await page.getByLabel('By', {exact: true}).selectOption({label: 'Leon Romanovsky'});
  for (const row of await page.locator('.timeline li').all()) await expect(row).toContainText('Leon Romanovsky');
});

test('without a repository an edit link leads to /contribute, which names file and line', async ({page}) => {
  await open(page, '/options/uacce');
  await page.locator('#u5b').getByRole('link', {name: 'Edit fact u5b'}).click();
  await expect(page).toHaveURL(/\/contribute\?file=facts%2Fuacce\.yaml&line=\d+$/);
  await expect(page.getByRole('status').first()).toContainText(/facts\/uacce\.yaml, line \d+/);
  await open(page, '/cow');
  await page.getByRole('link', {name: 'Edit this page'}).click();
  await expect(page.getByRole('status').first()).toContainText(/docs\/cow\.mdx, line \d+/);
});

test('/contribute names nothing that is not a file of the repository', async ({page}) => {
  for (const file of ['https://example.org', '../../etc/passwd', 'facts/../../x.yaml', '<b>x</b>']) {
    await open(page, `/contribute?file=${encodeURIComponent(file)}&line=1`);
    await expect(page.getByText('What you want to correct')).toHaveCount(0);
  }
});

test('print hides the navigation and shows addresses', async ({page}) => {
  await open(page, '/options/uacce');
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('.navbar')).toBeHidden();
  await expect(page.locator('#u5b')).toBeVisible();
});
