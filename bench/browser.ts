/**
 * The sandboxes of the built site in Chromium: what a reader waits for, and what is fetched for it. Medians, each of a browser
 * that has never been here.
 */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {type Browser, chromium, type Page} from '@playwright/test';

const PORT = 4179;
const SITE = `http://localhost:${PORT}`;
/** A page, the title of the example on it, and a page of the same kind without one. */
const PAGE = '/cow/fork';
const EXAMPLE = 'What the child gets';
const ROUNDS = 9;

export interface InBrowser {
  /** Milliseconds from the press of Run to the finished output. */
  readonly cold: number;
  readonly warm: number;
  /** Milliseconds from the first focus to the first type error shown. */
  readonly typeError: number;
  /** Bytes fetched for each, as gzip packs them. */
  readonly runBytes: number;
  readonly typesBytes: number;
  readonly chromium: string;
}

/** Undefined where there is no Chromium or no build. */
export async function inBrowser(): Promise<InBrowser | undefined> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath) || !existsSync('build/index.html')) return undefined;
  const server = spawn(process.execPath, ['e2e/file-server.mjs', String(PORT)], {stdio: 'inherit'});
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({executablePath, args});
  try {
    const runs = await rounds(browser, run);
    const errors = await rounds(browser, typeError);
    return {
      cold: median(runs.map(({cold}) => cold)),
      warm: median(runs.map(({warm}) => warm)),
      typeError: median(errors.map(({shown}) => shown)),
      runBytes: median(runs.map(({bytes}) => bytes)),
      typesBytes: median(errors.map(({bytes}) => bytes)),
      chromium: browser.version(),
    };
  } finally {
    await browser.close();
    server.kill();
  }
}

async function rounds<T>(browser: Browser, measure: (page: Page, bytes: () => Promise<number>) => Promise<T>) {
  const results: T[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await opened(page);
    results.push(await measure(page, fetchedBy(page)));
    await context.close();
  }
  return results;
}

/** The server may not be up yet. */
async function opened(page: Page): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await page.goto(SITE + PAGE, {waitUntil: 'networkidle'});
      return;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

/** Counts from now on what is fetched. */
function fetchedBy(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(
      response.body().then(
        (body) => gzipSync(body, {level: 9}).length,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function run(page: Page, bytes: () => Promise<number>) {
  const cold = await press(page);
  const fetched = await bytes();
  const warm: number[] = [];
  for (let i = 0; i < 5; i++) {
    // Until the picture and the table are there, and the next worker waits.
    await page.waitForTimeout(1500);
    warm.push(await press(page));
  }
  return {cold, warm: median(warm), bytes: fetched};
}

/** Milliseconds from the press to the status that says that it has finished. */
async function press(page: Page): Promise<number> {
  const region = page.getByRole('region', {name: EXAMPLE, exact: true});
  const measured = region.evaluate(
    (element) =>
      new Promise<number>((resolve, reject) => {
        const status = element.querySelector('[role=status]')!;
        element.addEventListener(
          'click',
          () => {
            const pressed = performance.now();
            let running = false;
            new MutationObserver((_, observer) => {
              running ||= status.textContent === 'Running';
              if (!running || status.textContent === 'Running') return;
              observer.disconnect();
              if (status.textContent.startsWith('Finished')) resolve(performance.now() - pressed);
              else reject(new Error(status.textContent));
            }).observe(status, {childList: true, characterData: true, subtree: true});
          },
          {capture: true, once: true},
        );
      }),
  );
  await region.getByRole('button', {name: 'Run', exact: true}).click();
  return measured;
}

/** A program with a type error is there before the editor is focused. */
async function typeError(page: Page, bytes: () => Promise<number>) {
  const region = page.getByRole('region', {name: EXAMPLE, exact: true});
  const code = region.getByRole('textbox', {name: 'Code'});
  await page.evaluate(() => {
    window.addEventListener(
      'focusin',
      () => (document.documentElement.dataset['focused'] ??= String(performance.now())),
    );
  });
  await code.fill("const n: number = 'a word';\nconsole.log(n);\n");
  await region.locator('.cm-lintRange-error').first().waitFor();
  const shown = await page.evaluate(() => performance.now() - Number(document.documentElement.dataset['focused']));
  return {shown, bytes: await bytes()};
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
