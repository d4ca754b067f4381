/** The matrix. */
import {expect, test, type Page} from '@playwright/test';
import {open} from './site';

const table = (page: Page) => page.getByRole('table', {name: 'Questions by option'});
const headers = (page: Page) => table(page).getByRole('columnheader').filter({visible: true}).allInnerTexts();

test('every cell has an answer, an id and sources', async ({page}) => {
  await open(page, '/compare');
  const cells = table(page).locator('[role="cell"]');
  await expect(cells).toHaveCount(17 * 8);
  const bare = await cells.evaluateAll((all) =>
    all
      .filter(
        (cell) =>
          !cell.id ||
          !cell.querySelector('strong')?.textContent ||
          (!cell.querySelector('details a[href]') && !cell.textContent?.includes('Looked for in vain')),
      )
      .map((cell) => cell.id),
  );
  expect(bare).toEqual([]);
  const unsourced = await cells.evaluateAll((all) =>
    all
      .filter((cell) => !cell.querySelector('.sources li') && !cell.textContent?.includes('Looked for in vain'))
      .map((cell) => cell.id),
  );
  expect(unsourced).toEqual([]);
});

test('rows can be chosen by group, columns added, and the address keeps the view', async ({page}) => {
  await open(page, '/compare');
  expect(await headers(page)).toEqual(['Question', 'uacce', 'mdev', 'char driver', 'RDMA pinned', 'RDMA ODP']);
  await page.getByRole('checkbox', {name: 'The memory'}).check();
  await page.getByRole('checkbox', {name: 'drivers/accel'}).check();
  await page.getByRole('checkbox', {name: 'UIO-SVA'}).check();
  await expect(table(page).getByRole('heading', {level: 2})).toHaveText(/The memory/);
  expect(await headers(page)).toEqual([
    'Question',
    'uacce',
    'mdev',
    'char driver',
    'RDMA pinned',
    'RDMA ODP',
    'drivers/accel',
    'UIO-SVA',
  ]);
  expect(new URL(page.url()).search).toBe('?rows=memory&with=accel,uio-sva');
  await page.reload();
  await expect(page.getByRole('checkbox', {name: 'UIO-SVA'})).toBeChecked();
  await expect(table(page).getByRole('heading', {level: 2})).toHaveCount(1);
  await page.getByRole('checkbox', {name: 'The memory'}).uncheck();
  await expect(table(page).getByRole('heading', {level: 2})).toHaveCount(5);
});

test('"only where they differ" hides what is the same in every column shown', async ({page}) => {
  await open(page, '/compare?with=vfio-pci,accel,uio-sva');
  const values = () =>
    table(page)
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .map((row) =>
            [...row.querySelectorAll('[role="cell"]:not([data-off]) strong')].map(({textContent}) => textContent),
          )
          .filter((cells) => cells.length > 0),
      );
  await expect(page.getByRole('checkbox', {name: 'UIO-SVA'})).toBeChecked();
  const all = await values();
  await page.getByRole('checkbox', {name: 'Only where they differ'}).check();
  expect(await values()).toEqual(all.filter((cells) => new Set(cells).size > 1));
  await expect(page.getByRole('status').first()).toContainText(`${(await values()).length} of 17 questions`);
});

test('a link to a cell of a neighbour, or of a row that is filtered away, shows the cell', async ({page}) => {
  await open(page, '/compare?rows=practice&differ#accel-fork');
  await expect(page.locator('#accel-fork')).toBeInViewport();
  await expect(page.getByRole('checkbox', {name: 'drivers/accel'})).toBeChecked();
});

test('of two columns, "only where they differ" leaves the rows in which they do', async ({page}) => {
  await open(page, '/compare?without=uacce,mdev,chardev&differ');
  await expect(page.getByRole('status').first()).not.toContainText('17 of 17');
  expect(await headers(page)).toEqual(['Question', 'RDMA pinned', 'RDMA ODP']);
});

for (const width of [1024, 1280, 1440]) {
  test(`nothing scrolls sideways at ${width} pixels, with neighbours or without`, async ({page}) => {
    await page.setViewportSize({width, height: 900});
    for (const path of ['/compare', '/compare?with=vfio-pci,accel,uio-sva']) {
      await open(page, path);
      await expect(page.getByRole('status').first()).toContainText(path.includes('with') ? '8 columns' : '5 columns');
      const {wide, high, end} = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        high: document.documentElement.scrollHeight,
        end: document.querySelector('footer.footer')!.getBoundingClientRect().bottom + scrollY,
      }));
      expect(wide).toBeLessThanOrEqual(width);
      expect(high - end).toBeLessThan(50);
    }
  });
}

test('a link to a cell shows the cell', async ({page}) => {
  await open(page, '/compare#odp-notifier');
  await expect(page.locator('#odp-notifier')).toBeInViewport();
});

test('on a phone each answer says which option it belongs to', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/compare');
  await expect(page.locator('#u-pins')).toContainText('uacce:');
  await expect(page.locator('#u-pins').getByText('uacce:')).toBeVisible();
});

test('without JavaScript all eight columns are there', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/compare');
  await expect(page.locator('#u-pins')).toBeVisible();
  await expect(page.locator('#uio-pins')).toBeVisible();
  await context.close();
});
