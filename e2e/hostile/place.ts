/** Where hostile programs are let loose: a page with a sandbox, a server that listens, and an eye on both. One for many programs. */
import {test as base, type Browser, type Page} from '@playwright/test';
import {SandboxOnPage} from '../sandbox';
import {open} from '../site';
import {layCanaries} from './canaries';
import {type Harness, serveHarness} from './harness';
import {BareSandbox, type Sandbox, SiteSandbox} from './sandbox';
import {setTrap, type Trap} from './trap';

export interface Place {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly trap: Trap;
  readonly harness: Harness;
  /** What has happened to the page that nobody asked for. */
  readonly disturbances: readonly string[];
  /** How long the next runs may take, where that can be said. */
  limit(seconds: number): Promise<void>;
}

type Where = 'harness' | 'site';

/** A test gets the place; when one has failed, the next gets a new one. */
export const test = base.extend<object, {where: Where; shared: string; place: Place}>({
  where: ['harness', {scope: 'worker', option: true}],
  /** Tests that say another word share another place. */
  shared: ['', {scope: 'worker', option: true}],
  place: [
    async ({browser, where}, use, {project}) => {
      const [harness, trap] = await Promise.all([serveHarness(), setTrap()]);
      const {page, sandbox, limit} =
        where === 'site' ? await onSite(browser, project.use.baseURL) : await onBarePage(browser, harness);
      await layCanaries(page);
      await use({page, sandbox, limit, harness, trap, disturbances: disturbances(page)});
      await page.close();
      harness.close();
      trap.close();
    },
    {scope: 'worker'},
  ],
});

type Opened = Pick<Place, 'page' | 'sandbox' | 'limit'>;

/** Without a policy of the page's own: the frame's must do. */
async function onBarePage(browser: Browser, harness: Harness): Promise<Opened> {
  const page = await browser.newPage();
  await page.goto(harness.page());
  return {
    page,
    sandbox: new BareSandbox(page.getByRole('region', {name: 'Sandbox'})),
    limit: (seconds) => page.evaluate((limit) => void Object.assign(window, {seconds: limit}), seconds),
  };
}

async function onSite(browser: Browser, baseURL: string | undefined): Promise<Opened> {
  const page = await browser.newPage({baseURL});
  await open(page, '/run');
  const sandbox = new SiteSandbox(new SandboxOnPage(page, 'A program'));
  // What is loaded once is there when the page is looked at for the first time.
  await sandbox.run("console.log('alive');");
  return {page, sandbox, limit: async () => undefined};
}

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
