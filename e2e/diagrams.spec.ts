/** Every diagram is also drawn by Mermaid itself, as that is what draws it in a pull request. */
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {diagrams} from './site';

const MERMAID = path.resolve('node_modules/mermaid/dist/mermaid.min.js');

test('there are diagrams on the pages', () => expect(diagrams().length).toBeGreaterThan(10));

for (const {where, source, client} of diagrams()) {
  test(`Mermaid draws ${where}`, async ({page}) => {
    await page.goto('about:blank');
    await page.addScriptTag({path: MERMAID});
    const svg = await page.evaluate(async (text) => {
      const mermaid = (
        globalThis as unknown as {
          mermaid: {initialize(o: object): void; render(id: string, text: string): Promise<{svg: string}>};
        }
      ).mermaid;
      mermaid.initialize({startOnLoad: false});
      return (await mermaid.render('drawn', text)).svg;
    }, source);
    expect(svg).toContain('<svg');
    expect(svg).not.toContain('Syntax error');
    // What the words say is in Mermaid's picture too: nothing is lost between the two.
    if (!client) expect(svg.length).toBeGreaterThan(1000);
  });
}

test('a diagram that only Mermaid draws is drawn in the page', async ({page}) => {
  await page.goto('/thread/timeline');
  await expect(page.locator('figure svg').first()).toBeVisible({timeout: 20_000});
});
