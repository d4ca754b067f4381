/** Programs that mean harm, each judged by what became of the page, its storage, a server that listens, and the next run. */
import {expect, type Page, test} from '@playwright/test';
import {layCanaries, surroundings, ticks} from './hostile/canaries';
import {type Harness, serveHarness} from './hostile/harness';
import {HOSTILE, type Hostile} from './hostile/programs';
import {Sandbox} from './hostile/sandbox';
import {setTrap, type Trap} from './hostile/trap';

let harness: Harness;
let trap: Trap;

test.beforeAll(async () => {
  harness = await serveHarness();
  trap = await setTrap();
});

test.afterAll(() => {
  harness.close();
  trap.close();
});

/** Opens the page. Without a policy of the page's own: the frame's must do. */
async function open(page: Page, seconds = 1): Promise<Sandbox> {
  await page.goto(harness.page({seconds}));
  await layCanaries(page);
  return new Sandbox(page.getByRole('region', {name: 'Sandbox'}));
}

/** What happens to a page that nobody asked for. */
function disturbances(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('page', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => seen.push(`download ${download.url()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('crash', () => seen.push('crash'));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) seen.push(`navigation ${frame.url()}`);
  });
  return seen;
}

function inOrder(output: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = output.indexOf(part, at);
    expect(
      found,
      `"${part.slice(0, 80)}" in the output after ${at} characters:\n${output.slice(0, 2000)}`,
    ).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}

async function survives(page: Page, {source, ends, prints = []}: Hostile): Promise<void> {
  const sandbox = await open(page);
  const disturbed = disturbances(page);
  const before = await surroundings(page);
  const [ticksBefore, began] = [await ticks(page), Date.now()];
  trap.seen.length = 0;

  const {status, output} = await sandbox.run(source.replaceAll('TRAP', `localhost:${trap.port}`));
  const took = Date.now() - began;
  expect(status).toMatch(ends);
  inOrder(
    output,
    prints.map((part) => part.replaceAll('TRAP', `localhost:${trap.port}`)),
  );
  expect(output).not.toContain('REACHED');
  expect(output.length).toBeLessThan(1_100_000);
  // The page went on: its own timer came, if not as often as on an idle machine.
  expect(await ticks(page)).toBeGreaterThanOrEqual(ticksBefore + Math.floor(took / 200));

  expect(await sandbox.run("console.log('alive');")).toMatchObject({
    status: expect.stringMatching(/^Finished/),
    output: expect.stringMatching(/^alive\s*$/),
  });
  expect(await surroundings(page)).toEqual(before);
  expect(disturbed).toEqual([]);
  expect(trap.seen).toEqual([]);
}

for (const [aim, programs] of Object.entries(HOSTILE)) {
  test.describe(aim, () => {
    for (const program of programs) test(program.name, ({page}) => survives(page, program));
  });
}
