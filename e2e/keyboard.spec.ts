/** The keyboard reaches every control, and what appears on hover appears on focus. */
import {expect, test} from '@playwright/test';
import {open, OPENED} from './site';

for (const path of OPENED) {
  test(`${path}: Tab reaches every control`, async ({page}) => {
    test.setTimeout(120_000);
    await open(page, path);
    // The editor of a sandbox comes when it is focused, and takes the place of what is focused.
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('section[data-language]')) {
        box.dispatchEvent(new PointerEvent('pointerenter'));
      }
    });
    await expect(page.locator('section[data-language] pre[contenteditable]')).toHaveCount(0);
    // Links are many and alike; the controls are buttons, fields, disclosures and scrolling boxes. From the stop before
    // each of them, one Tab must lead to it.
    const count = await page.evaluate(() => {
      const stops = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, summary, [tabindex="0"], [contenteditable="true"]',
        ),
      ].filter(
        (element) =>
          element.checkVisibility({checkVisibilityCSS: true}) &&
          !(element as HTMLButtonElement).disabled &&
          element.tabIndex >= 0,
      );
      stops.forEach((stop, i) => stop.setAttribute('data-stop', String(i)));
      return stops.length;
    });
    expect(count).toBeGreaterThan(5);
    expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    const controls = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter(({tagName}) => tagName !== 'A')
        .map((element) => Number(element.dataset.stop)),
    );
    const missed: number[] = [];
    // A long page repeats one kind of control; a spread of sixty stands for them all.
    const step = Math.max(1, Math.floor(controls.length / 60));
    for (const [i, index] of controls.entries()) {
      if (index === 0 || i % step !== 0) continue;
      await page.evaluate(
        (before) => document.querySelector<HTMLElement>(`[data-stop="${before}"]`)!.focus(),
        index - 1,
      );
      await page.keyboard.press('Tab');
      const reached = await page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.stop));
      // A group of radio buttons is one stop.
      const radio = await page.evaluate(
        (at) => document.querySelector(`[data-stop="${at}"]`)!.getAttribute('type') === 'radio',
        index,
      );
      if (reached !== index && !radio) missed.push(index);
    }
    expect(missed).toEqual([]);
  });
}

test('a term explains itself on focus and on hover, and Escape puts it away', async ({page}) => {
  await open(page, '/');
  const term = page.locator('a.term').first();
  await term.focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expect(term).toHaveAttribute('aria-describedby', (await page.getByRole('tooltip').getAttribute('id'))!);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await term.hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
});

test('a citation shows the fact it cites', async ({page}) => {
  await open(page, '/');
  await page.locator('a.cite').first().focus();
  await expect(page.getByRole('tooltip')).toContainText(/notifier/);
});

test('a tooltip near the edge of a phone stays inside', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/');
  for (const link of (await page.locator('a.term, a.cite').all()).slice(0, 12)) {
    await link.focus();
    const box = (await page.getByRole('tooltip').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
});

test('the first Tab offers to skip to the navigation', async ({page}) => {
  await open(page, '/cow');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Skip to navigation'})).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('.navbar') !== null)).toBe(true);
});
