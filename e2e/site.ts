/** What the browser tests share: the pages there are, and the built files behind them. */
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, type Page} from '@playwright/test';

export const BUILD = path.resolve('build');

/** The path of every page, from the sitemap. */
export const PAGES = [
  ...readFileSync(`${BUILD}/sitemap.xml`, 'utf8').matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g),
].map(([, path]) => path || '/');

/** The pages of litmus tests are made alike: each of them is read as a file, but only some are opened in a browser. */
const TESTS = PAGES.filter((page) => page.startsWith('/litmus/') && page !== '/litmus/notation');
const SHOWN = ['pin-fork-write', 'no-retry-lost-write', 'wp-device-waits', 'late-flush-stale-read'];

/** The pages that are opened one by one. */
export const OPENED = PAGES.filter((page) => {
  const index = TESTS.indexOf(page);
  return index < 0 || index % 20 === 0 || SHOWN.some((name) => page === `/litmus/${name}`);
});

/** Opens a page and waits until its controls work, also where the machine is busy with much else. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true', {timeout: 30_000});
}

/** The built file of a page. */
export function fileOf(page: string): string {
  return path.join(BUILD, page, 'index.html');
}

/** Every Mermaid diagram in the sources of the pages, with where it stands. */
export function diagrams(): {where: string; source: string; client: boolean}[] {
  return readdirSync('docs', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) =>
      [...readFileSync(`docs/${name}`, 'utf8').matchAll(/^```mermaid(.*)\n([\s\S]*?)^```/gm)].map(
        ([, meta, source]) => ({
          where: `docs/${name}: ${/title="([^"]+)"/.exec(meta!)?.[1]}`,
          source: source!,
          client: meta!.includes('client'),
        }),
      ),
    );
}
