/** The sandboxes of the built site: what a reader waits for, and what is fetched for it. Medians of browsers that have never been here. */
import type {Page} from '@playwright/test';
import {Bench, type Fetched, median} from './chromium';

const PORT = 4179;
const PAGE = '/cow/fork';
const EXAMPLE = 'What the child gets';
const ROUNDS = 9;
const WARM = 5;

export interface Measured {
  /** Milliseconds from the press of Run to the finished output: the first run of a page, and later ones. */
  readonly cold: number;
  readonly warm: number;
  /** Milliseconds from the first focus to the first type error shown. */
  readonly typeError: number;
  /** Bytes that are fetched for each, packed by gzip: nothing of it before the page is touched. */
  readonly runBytes: number;
  readonly typeErrorBytes: number;
  readonly chromium: string;
}

/** `folder` is the built site. */
export async function sandboxes(folder: string): Promise<Measured> {
  const bench = await Bench.on(folder, PORT);
  try {
    const runs = await rounds(() => bench.open(PAGE, run));
    const errors = await rounds(() => bench.open(PAGE, typeError));
    return {
      cold: median(runs.map(({cold}) => cold)),
      warm: median(runs.map(({warm}) => warm)),
      typeError: median(errors.map(({shown}) => shown)),
      runBytes: median(runs.map(({bytes}) => bytes)),
      typeErrorBytes: median(errors.map(({bytes}) => bytes)),
      chromium: bench.browser.version(),
    };
  } finally {
    await bench.close();
  }
}

async function rounds<T>(once: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < ROUNDS; round++) results.push(await once());
  return results;
}

async function run(page: Page, fetched: Fetched) {
  fetched.again();
  const cold = await press(page);
  const bytes = await fetched.bytes();
  const warm: number[] = [];
  for (let i = 0; i < WARM; i++) {
    // Until the picture and the table are there, and the next worker waits.
    await page.waitForTimeout(1500);
    warm.push(await press(page));
  }
  return {cold, warm: median(warm), bytes};
}

/** Milliseconds from the press to the status that says that it has finished. */
async function press(page: Page): Promise<number> {
  const region = page.getByRole('region', {name: EXAMPLE, exact: true});
  const measured = region.evaluate(
    (element) =>
      new Promise<number>((resolve, reject) => {
        const status = element.querySelector('[role=status]')!;
        // No function of this has a name: the loader would mark it with a helper that the page does not have.
        element.addEventListener(
          'click',
          () => {
            const pressed = performance.now();
            new MutationObserver((_, observer) => {
              if (status.textContent === 'Running') return;
              observer.disconnect();
              if (status.textContent.startsWith('Finished')) resolve(performance.now() - pressed);
              else reject(new Error(status.textContent));
            }).observe(status, {childList: true, characterData: true, subtree: true});
          },
          {capture: true, once: true},
        );
      }),
  );
  const [milliseconds] = await Promise.all([
    Promise.race([measured, late()]),
    region.getByRole('button', {name: 'Run', exact: true}).click(),
  ]);
  return milliseconds;
}

/** A program with a type error is typed at once; the editor and the type checker come then. */
async function typeError(page: Page, fetched: Fetched) {
  fetched.again();
  await page.evaluate(() => {
    addEventListener('focusin', () => (document.documentElement.dataset['focused'] = String(performance.now())), {
      once: true,
    });
  });
  const region = page.getByRole('region', {name: EXAMPLE, exact: true});
  await region.getByRole('textbox', {name: 'Code'}).fill("const n: number = 'a word';\nconsole.log(n);\n");
  await region.locator('.cm-lintRange-error').first().waitFor();
  const shown = await page.evaluate(() => performance.now() - Number(document.documentElement.dataset['focused']));
  return {shown, bytes: await fetched.bytes()};
}

async function late(): Promise<never> {
  await new Promise((done) => setTimeout(done, 30_000).unref());
  throw new Error('The program has not finished within 30 s');
}
