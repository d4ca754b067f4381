/** Every page, in both themes, wide and narrow: it renders, is quiet, is accessible, and asks nobody else for anything. */
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {open, OPENED} from './site';

for (const path of OPENED) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} renders and is accessible (${colorScheme})`, async ({browser, baseURL}) => {
      const context = await browser.newContext({colorScheme, viewport: {width: 1280, height: 900}, baseURL});
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== baseURL) complaints.push(`asked ${url.origin}`);
      });
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      const {violations} = await new AxeBuilder({page}).analyze();
      const serious = violations.filter(({impact}) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(
          ({id, nodes}) =>
            `${id}: ${nodes
              .map(({target}) => target.join(' '))
              .slice(0, 3)
              .join(', ')}`,
        ),
      ).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }

  test(`${path} has no sideways scroll at 390 pixels`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await open(page, path);
    const widest = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.documentElement.scrollWidth;
    });
    expect(widest).toBeLessThanOrEqual(390);
  });

  test(`${path} is complete without JavaScript`, async ({browser, baseURL}) => {
    const context = await browser.newContext({javaScriptEnabled: false, baseURL});
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    for (const figure of await page.locator('figure:has(svg)').all()) {
      await expect(figure.locator('svg').first()).toBeVisible();
      expect(await figure.locator('details li').count()).toBeGreaterThan(0);
    }
    await context.close();
  });
}
