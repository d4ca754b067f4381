/** What real kernels did: the marks in the tables, the section of a test, the page that sums it up. */
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Page} from '@playwright/test';
import type {TestRecord} from '../src/kernels/record';
import {columns} from './html';
import {SandboxOnPage} from './sandbox';
import {BUILD, fileOf, open, PAGES} from './site';

const RECORDS = readdirSync('litmus')
  .filter((name) => name.endsWith('.kernels.json'))
  .map((name) => JSON.parse(readFileSync(`litmus/${name}`, 'utf8')) as TestRecord);

/** Of which the tests below tell, if it has been run. */
const NAME = 'pin-fork-write';
const RECORD = RECORDS.find(({test: name}) => name === NAME);
const RUNS = (RECORD?.runs ?? []).filter((run) => 'outcomes' in run);
const PATH = `/litmus/${NAME}`;

const MARK = /^(?:a real kernel (?:agrees|agrees in part|differs)|a stand-in agrees)$/;
const verdicts = (page: Page) => page.getByRole('group', {name: 'Verdicts', exact: true});
const marks = (page: Page) => verdicts(page).getByRole('link', {name: MARK});

test.describe('a test that real kernels have run', () => {
  test.skip(RUNS.length === 0, `no kernel has run ${NAME}`);

  test('has a mark at some verdicts, which a screen reader has words for, and a legend', async ({page}) => {
    await open(page, PATH);
    expect(await marks(page).count()).toBeGreaterThan(0);
    for (const mark of await marks(page).all()) {
      await expect(mark).toHaveText(/^(?:✓|⊆|≠|\(✓\))$/);
      await expect(mark).toHaveAttribute('href', /#lt-kernels$/);
    }
    await expect(page.getByText('no mark: no real kernel has tried it')).toBeVisible();
    await expect(
      verdicts(page)
        .getByRole('row', {name: /^snoop/})
        .getByRole('link'),
    ).toHaveCount(0);
  });

  test('a mark says whose it is where it is pointed at or focused, and leads to what was seen', async ({page}) => {
    await open(page, PATH);
    const mark = marks(page).first();
    const tip = page.getByRole('tooltip');
    await mark.hover();
    await expect(tip).toContainText(/\d+\.\d+\S* \S+, [1-9][\d,]* rounds?/);
    await page.mouse.move(0, 0);
    await expect(tip).toHaveCount(0);
    await mark.focus();
    await expect(tip).toBeVisible();
    await expect(mark).toHaveAccessibleDescription(/rounds?/);
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#lt-kernels$/);
    await expect(page.getByRole('heading', {name: 'What real kernels did'})).toBeInViewport();
  });

  test('has a row for each run on record', async ({page}) => {
    await open(page, PATH);
    const rows = page.getByRole('group', {name: 'Runs on real kernels'}).locator('tbody tr');
    await expect(rows).toHaveCount(RUNS.length);
    for (const {release, backend, rounds, date} of RUNS) {
      const row = rows
        .filter({hasText: `${release}`})
        .filter({hasText: `${backend} (`})
        .first();
      await expect(row).toContainText(String(rounds));
      await expect(row).toContainText(date);
    }
  });

  test('has the marks in its sandbox, until it is changed or a rule is switched off', async ({page}) => {
    await open(page, PATH);
    const box = new SandboxOnPage(page, NAME);
    const table = box.region.getByRole('group', {name: 'Every kernel and kind of device'});
    const shown = table.getByRole('link', {name: MARK});
    await box.button('Run').click();
    await expect(shown.first()).toBeVisible();
    await expect(shown).toHaveCount(await marks(page).count());
    await expect(shown.first()).toHaveAttribute('href', `${PATH}#lt-kernels`);

    await box.code.fill((await box.code.innerText()).replaceAll('= 3', '= 4'));
    await box.button('Run').click();
    await expect(shown).toHaveCount(0);
    await expect(table).toBeVisible();

    await box.button('Reset').click();
    await box.button('Run').click();
    await expect(shown.first()).toBeVisible();
  });
});

test('a test that no real kernel has run says so, and how to run it', () => {
  const known = new Set(RECORDS.filter(({runs}) => runs.some((run) => 'outcomes' in run)).map(({test: name}) => name));
  for (const page of PAGES) {
    const [, name] = /^\/litmus\/(?!notation$)(.+)$/.exec(page) ?? [];
    if (name === undefined) continue;
    const html = readFileSync(fileOf(page), 'utf8');
    expect(html, page).toContain('What real kernels did');
    expect(html.includes('No real kernel has run this test yet.'), page).toBe(!known.has(name));
    expect(html, page).toContain(`TEST=${name}`);
  }
});

test('the table without rules has no marks', async ({page}) => {
  await open(page, '/litmus/no-retry-lost-write');
  const without = page.getByRole('group', {name: /^Verdicts without/});
  await expect(without).toBeVisible();
  await expect(without.getByRole('link')).toHaveCount(0);
});

test('/kernels counts what is on record', async ({page}) => {
  await open(page, '/kernels');
  const runs = RECORDS.flatMap((record) => record.runs).filter((run) => 'outcomes' in run);
  const answer = page.locator('article p').first();
  if (runs.length > 0) await expect(answer).toContainText(`${runs.length.toLocaleString('en')} run`);
  for (const release of new Set(runs.map(({release: of}) => of))) await expect(answer).toContainText(release);
  const rows = page.getByRole('group', {name: 'Runs by device and kernel'}).locator('tbody tr');
  const ran = async (column: number) =>
    (await rows.locator(`td:nth-child(${column})`).allInnerTexts()).reduce((sum, text) => sum + Number(text), 0);
  if (runs.length > 0) expect(await ran(4)).toBe(runs.length);
  for (const kind of ['sva', 'snoop']) {
    await expect(page.getByRole('listitem').filter({hasText: new RegExp(`^${kind}: `)})).toBeVisible();
  }
});

test('the list of tests by what real kernels did', async ({page}) => {
  await open(page, '/litmus');
  const choice = page.getByLabel('Real kernels', {exact: true});
  const status = page.getByRole('status').first();
  const counts: number[] = [];
  for (const value of ['agree', 'differ', 'none']) {
    await choice.selectOption(value);
    await expect(page).toHaveURL(new RegExp(`real=${value}`));
    counts.push(Number.parseInt(await status.innerText(), 10));
  }
  await choice.selectOption('');
  expect(counts.reduce((sum, count) => sum + count)).toBe(Number.parseInt(await status.innerText(), 10));
});

for (const where of ['/kernels', PATH]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`${where} at ${width} pixels, ${colorScheme}: accessible, no sideways scroll`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({colorScheme, viewport: {width, height: 844}, baseURL});
        const page = await context.newPage();
        await open(page, where);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const {violations} = await new AxeBuilder({page}).analyze();
        expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
        await context.close();
      });
    }
  }
}

for (const file of ['kernels', `litmus/${NAME}`]) {
  test(`${file} in w3m takes 80 columns, its twin 72`, () => {
    const html = path.join(BUILD, file, 'index.html');
    const dump = execFileSync(process.env.W3M ?? 'w3m', ['-dump', '-cols', '80', '-T', 'text/html', html]).toString();
    expect(dump).toContain('Real kernels');
    expect(dump.split('\n').filter((line) => columns(line.trimEnd()) > 80)).toEqual([]);
    const twin = readFileSync(path.join(BUILD, `${file}.txt`), 'utf8');
    expect(twin.split('\n').filter((line) => columns(line) > 72 && !line.startsWith('http'))).toEqual([]);
  });
}
