/** Where hostile programs are let loose: a page with a sandbox, a server that listens, and an eye on both. One for many programs. */
import {test as base, type Page} from '@playwright/test';
import {layCanaries} from './canaries';
import {type Harness, serveHarness} from './harness';
import {Sandbox} from './sandbox';
import {setTrap, type Trap} from './trap';

export interface Place {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly trap: Trap;
  readonly harness: Harness;
  /** What has happened to the page that nobody asked for. */
  readonly disturbances: readonly string[];
  /** How long the next runs may take. */
  limit(seconds: number): Promise<void>;
}

/** A test gets the place; when one has failed, the next gets a new one. */
export const test = base.extend<object, {place: Place}>({
  place: [
    async ({browser}, use) => {
      const [harness, trap] = await Promise.all([serveHarness(), setTrap()]);
      const page = await browser.newPage();
      // Without a policy of the page's own: the frame's must do.
      await page.goto(harness.page());
      await layCanaries(page);
      await use({
        page,
        harness,
        trap,
        sandbox: new Sandbox(page.getByRole('region', {name: 'Sandbox'})),
        disturbances: disturbances(page),
        limit: (seconds) => page.evaluate((limit) => void Object.assign(window, {seconds: limit}), seconds),
      });
      await page.close();
      harness.close();
      trap.close();
    },
    {scope: 'worker'},
  ],
});

function disturbances(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('page', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => seen.push(`download ${download.url()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) seen.push(`navigation ${frame.url()}`);
  });
  return seen;
}
