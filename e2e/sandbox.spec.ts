import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {BUILD, open, PAGES} from './site';
import {SandboxOnPage} from './sandbox';

const PAGE = '/cow/fork';
const TITLE = 'What the child gets';

const LOST = `import {Kernel} from 'model';

const kernel = new Kernel();
const device = kernel.device();
const a = kernel.process;
a.map('x');
a.write('x', 1);
const dma = device.register(a, 'x');
const b = a.fork();
a.write('x', 2);
console.log('device', dma.read('x'), 'A', a.read('x'), 'B', b.read('x'));
`;

test.describe('a sandbox', () => {
  test('runs the text, and says how it ended', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await expect(box.status).toHaveText('Ready');
    const recorded = await box.printed();
    expect(await box.ran()).toMatch(/^Finished in \d+ ms$/);
    expect(await box.printed()).toBe(recorded);
    expect(await box.ran("console.log('one');\nconsole.log({two: [2]});\n")).toMatch(/^Finished in \d+ ms$/);
    expect(await box.printed()).toMatch(/^one\n\{ ?two: \[2\] ?\}$/);
  });

  test('takes several lines at once before there is an editor, as they are', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.code.fill("console.log('one');\n\nconsole.log('two');\n// three");
    await expect(box.region.locator('.cm-editor')).toBeVisible();
    expect(await box.ran()).toMatch(/^Finished/);
    expect(await box.printed()).toBe('one\ntwo');
    expect(await page.evaluate(() => Object.values({...localStorage}).join())).toContain("\\n\\nconsole.log('two')");
  });

  test('has names that tell its controls apart, also as parts of words, after a run', async ({page}) => {
    await open(page, '/cow');
    const region = page.getByRole('region', {name: 'The pinned page that is lost'});
    await region.getByRole('button', {name: 'Run'}).click();
    await expect(region.getByRole('status').first()).toHaveText(/^Finished/);
    await expect(region.getByRole('group', {name: 'Every kernel and kind of device'})).toBeVisible();
    for (const name of ['Run', 'Stop', 'Reset', 'Share', 'First', 'Back', 'Next', 'Last']) {
      await expect(region.getByRole('button', {name})).toHaveCount(1);
    }
    await expect(region.getByRole('combobox', {name: 'Kernel'})).toHaveCount(1);
    await expect(region.getByRole('combobox', {name: 'Device'})).toHaveCount(1);
    await expect(region.getByRole('log', {name: 'Output'})).toHaveCount(1);
    await expect(region.getByRole('textbox', {name: 'Code'})).toHaveCount(1);
  });

  test('runs again under another kernel and another kind of device', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.choice('Kernel').selectOption('5.8');
    await box.choice('Device').selectOption('pin');
    await box.ran(LOST);
    await expect(box.output).toHaveText('device 1 A 2 B 1');
    await box.choice('Kernel').selectOption('5.9');
    await expect(box.output).toHaveText('device 2 A 2 B 1');
    await box.choice('Device').selectOption('get');
    await expect(box.output).toHaveText('device 1 A 2 B 1');
    await box.choice('Device').selectOption('mirror');
    await expect(box.output).toHaveText('device 2 A 2 B 1');
    const table = box.region.getByRole('group', {name: 'Every kernel and kind of device'});
    await expect(table.getByRole('row')).toHaveCount(8);
    await expect(table.locator('[aria-current]')).toHaveCount(1);
    // Two outputs in all: a letter each.
    await expect(box.region.getByText('device 1 A 2 B 1', {exact: true})).not.toHaveCount(0);
    expect(new Set(await table.locator('td').allInnerTexts()).size).toBe(2);
  });

  test('tells where a program fails', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    expect(await box.ran("console.log('before');\n\nthrow new RangeError('too far');\n")).toMatch(
      /^Failed: .*too far.*line 3/,
    );
    await expect(box.output).toContainText('before');
    expect(await box.ran('const a = ;\n')).toMatch(/^Failed: .*line 1/);
    expect(await box.ran("import {x} from 'fs';\nconsole.log(x);\n")).toMatch(
      /^Failed: .*Only 'model' can be imported, not 'fs'.*line 1/,
    );
    expect(await box.ran("import {Kernel} from 'model';\nnew Kernel('3.1');\n")).toMatch(/^Failed: .*3\.1.*line 2/);
    expect(await box.ran("console.log('still alive');\n")).toMatch(/^Finished/);
  });

  test('stops a program, and one that goes on for too long', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.run("console.log('on it');\nfor (;;);\n");
    await expect(box.output).toHaveText('on it');
    await expect(box.status).toHaveText('Running');
    await box.button('Stop').click();
    await expect(box.status).toHaveText('Stopped');
    await expect(box.output).toHaveText('on it');
    await box.run('for (;;);\n');
    await expect(box.status).toHaveText('Timed out after 5 s', {timeout: 15_000});
    await box.run('for (;;);\n');
    await box.choice('Time limit').selectOption('15 s');
    await page.waitForTimeout(7000);
    await expect(box.status).toHaveText('Running');
    await box.button('Stop').click();
    expect(await box.ran("console.log('again');\n")).toMatch(/^Finished/);
  });

  test('steps through the execution with buttons, slider and keys', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.ran(LOST);
    await expect(box.step).toHaveText(/^Step 1 of \d+$/);
    const last = Number((await box.step.innerText()).split(' ').at(-1));
    expect(last).toBeGreaterThan(8);
    await box.button('Next').click();
    await expect(box.step).toHaveText(`Step 2 of ${last}`);
    await box.button('Last').click();
    await expect(box.step).toHaveText(`Step ${last} of ${last}`);
    await box.button('Next').click();
    await expect(box.step).toHaveText(`Step ${last} of ${last}`);
    await box.button('Back').click();
    await expect(box.step).toHaveText(`Step ${last - 1} of ${last}`);
    await page.keyboard.press('ArrowLeft');
    await expect(box.step).toHaveText(`Step ${last - 2} of ${last}`);
    await box.button('First').click();
    await expect(box.step).toHaveText(`Step 1 of ${last}`);
    await page.keyboard.press('ArrowRight');
    await expect(box.step).toHaveText(`Step 2 of ${last}`);
    const slider = box.region.getByRole('slider', {name: 'Step'});
    await slider.fill('4');
    await expect(box.step).toHaveText(`Step 4 of ${last}`);
    await slider.press('End');
    await expect(box.step).toHaveText(`Step ${last} of ${last}`);
  });

  test('keeps the text over a reload, and gives back what Reset took', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.code.fill("console.log('mine');\n");
    await page.reload();
    await expect(box.code).toContainText("console.log('mine')");
    await box.button('Reset').click();
    await expect(box.code).toContainText('new Kernel()');
    await page.reload();
    await expect(box.code).toContainText('new Kernel()');
    await box.button('Undo').click();
    await expect(box.code).toContainText("console.log('mine')");
    await box.editing();
    await box.button('Reset').click();
    await expect(box.code).toContainText('new Kernel()');
    await box.code.press('Control+z');
    await expect(box.code).toContainText("console.log('mine')");
  });

  test('says so where texts cannot be kept', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.code.fill("console.log('mine');\n");
    await expect(box.region.getByText(/gives this site no storage/)).toBeVisible();
    expect(await box.ran()).toMatch(/^Finished/);
  });

  test('underlines type errors, runs in spite of them, completes and explains', async ({page}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.editing();
    await box.code.fill("const n: number = 'a word';\nconsole.log(n);\n");
    await expect(box.region.locator('.cm-lintRange-error')).toContainText('n');
    await expect(box.region.getByText(/line 1: .*not assignable to type 'number'/)).toBeVisible();
    expect(await box.ran()).toMatch(/^Finished/);
    expect(await box.printed()).toBe('a word');
    await box.code.fill("import {Kernel} from 'model';\nconst kernel = new Kernel();\n");
    await box.code.press('Control+End');
    await page.keyboard.type('kernel.');
    const options = page.getByRole('option');
    await expect(options.filter({hasText: 'snapshot'})).toBeVisible();
    await page.keyboard.type('mig');
    await expect(options.filter({hasText: 'migrate'})).toBeVisible();
    // Enter right after a character begins a line.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await expect(box.code).toContainText('kernel.migrate');
    // What a name means: by the key here; by pointing at it in editor.spec.ts.
    await page.keyboard.press('F1');
    await expect(page.locator('.cm-tooltip')).toContainText('move the frame');
  });

  test('shares the text by a link that runs only when Run is pressed', async ({page, context}) => {
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    await box.code.fill("console.log('from afar', 1 + 1);\n");
    await box.choice('Kernel').selectOption('6.1');
    await box.button('Share').click();
    const link = await box.region.getByRole('textbox', {name: 'Link'}).inputValue();
    const other = await context.newPage();
    await open(other, new URL(link).pathname + new URL(link).hash);
    const pad = new SandboxOnPage(other, 'A program');
    await expect(pad.code).toContainText("console.log('from afar', 1 + 1)");
    await expect(pad.choice('Kernel')).toHaveValue('6.1');
    await other.waitForTimeout(500);
    await expect(pad.status).toHaveText('Ready');
    await expect(pad.output).not.toContainText('from afar');
    await pad.button('Run').click();
    await expect(pad.output).toHaveText('from afar 2');
    await pad.code.fill("console.log('made of it');\n");
    await other.reload();
    await expect(pad.code).toContainText("console.log('made of it')");
  });
});

test.describe('a litmus sandbox', () => {
  const page_ = '/litmus/pin-fork-write';

  test('answers as the command does, steps, and changes with kernel and device', async ({page}) => {
    await open(page, page_);
    const box = new SandboxOnPage(page, 'pin-fork-write');
    await box.choice('Kernel').selectOption('5.8');
    await box.choice('Device').selectOption('pin');
    await expect(box.output).toContainText('Observation pin-fork-write Never 0 1');
    await expect(box.output).toContainText('Rules R14 R33 R60');
    await expect(box.step).toHaveText(/^Step 1 of \d+$/);
    await box.choice('Kernel').selectOption('5.9');
    await expect(box.output).toContainText('Observation pin-fork-write Always 1 0');
  });

  test('has its rules as switches, and its age to drag', async ({page}) => {
    await open(page, page_);
    const box = new SandboxOnPage(page, 'pin-fork-write');
    await box.choice('Device').selectOption('pin');
    await box.choice('Kernel').selectOption('5.9');
    const verdict = box.region.locator('[aria-live]').filter({hasText: /^pin on/});
    await expect(verdict).toHaveText('pin on 5.9: Always');
    const off = box.region.getByRole('switch', {name: 'R15', exact: true});
    await expect(off).toBeChecked();
    await off.click();
    await expect(verdict).toHaveText('pin on 5.9, without R15: Never');
    await expect(box.region.getByRole('switch', {name: 'R15', exact: true})).not.toBeChecked();
    await box.region.getByRole('switch', {name: 'R15', exact: true}).click();
    await expect(verdict).toHaveText('pin on 5.9: Always');
    const age = box.region.getByRole('slider', {name: 'Age of the kernel'});
    await age.press('Home');
    await expect(verdict).toHaveText('pin on 4.20: Never');
    await expect(box.choice('Kernel')).toHaveValue('4.20');
    await age.press('End');
    await expect(verdict).toHaveText('pin on 7.3: Always');
  });

  test('asks what the device will read before it is shown', async ({page}) => {
    await open(page, page_);
    const box = new SandboxOnPage(page, 'pin-fork-write');
    const guess = box.region.getByRole('group', {name: /what will the device read/});
    await guess.getByRole('radio', {name: '2', exact: true}).check();
    await expect(guess).not.toContainText('You said');
    await box.choice('Kernel').selectOption('5.8');
    await expect(box.step).toHaveText(/^Step 1 of/);
    await expect(guess).not.toContainText('You said');
    await box.button('Last').click();
    await expect(guess).toContainText('You said 2; it reads 1');
  });

  test('shows every outcome with the shortest way to it', async ({page}) => {
    await open(page, '/litmus/late-flush-stale-read');
    const box = new SandboxOnPage(page, 'late-flush-stale-read');
    await box.ran();
    const choice = box.region.getByRole('group', {name: 'The execution that is shown'});
    const ways = choice.getByRole('radio');
    await expect(ways).not.toHaveCount(1);
    await ways.last().check();
    await expect(box.step).toHaveText(/^Step 1 of \d+$/);
    const count = /Outcomes (\d+)/.exec(await box.printed())![1];
    await expect(ways).toHaveCount(1 + Number(count));
  });

  test('says what is wrong with a text, where, and what may stand there', async ({page}) => {
    await open(page, page_);
    const box = new SandboxOnPage(page, 'pin-fork-write');
    expect(await box.ran('litmus t\nA: frok B\nexists (r0 = 1)\n')).toMatch(/^Failed: line 2: .*frok.*fork/);
    await expect(box.output).toContainText('2:4:');
    await expect(box.region.locator('.cm-lintRange-error')).not.toHaveCount(0);
  });
});

test.describe('/run', () => {
  test('has both languages, and opens examples of both', async ({page}) => {
    await open(page, '/run');
    const program = new SandboxOnPage(page, 'A program');
    const litmus = new SandboxOnPage(page, 'A litmus test');
    await expect(program.region).toBeVisible();
    await expect(litmus.region).toBeHidden();
    await page.getByRole('radio', {name: 'Litmus'}).check();
    await expect(litmus.region).toBeVisible();
    await expect(program.region).toBeHidden();
    const examples = page.getByRole('region', {name: 'Examples'});
    await examples.getByRole('searchbox').fill('dontfork');
    await examples.getByRole('link', {name: 'dontfork'}).first().click();
    await expect(litmus.code).toContainText('dontfork');
    expect(await litmus.ran()).toMatch(/^Finished/);
    await examples.getByRole('searchbox').fill(TITLE);
    await examples.getByRole('link').first().click();
    await expect(program.region).toBeVisible();
    expect(await program.ran()).toMatch(/^Finished/);
  });

  test('explores with live progress and can be stopped', async ({page}) => {
    await open(page, '/run');
    await page.getByRole('radio', {name: 'Litmus'}).check();
    const box = new SandboxOnPage(page, 'A litmus test');
    // Four threads that take turns: far more states than are looked at in a second.
    const steps = ['A', 'B', 'C', 'E'].flatMap((actor) =>
      Array.from({length: 12}, (_, i) => `${actor}: ${actor.toLowerCase()}${i % 2} = ${i}`),
    );
    const cells = ['a', 'b', 'c', 'e'].map((name) => `A: map ${name}0 ${name}1`);
    const text = ['litmus many', ...cells, 'A: fork B', 'A: fork C', 'A: fork E', 'together', ...steps, 'end'];
    await box.run([...text, 'exists (A:a0 = 1)', ''].join('\n'));
    await expect(box.region.getByText(/[\d,]+ states, [\d,]+ a second/)).toBeVisible();
    await box.button('Stop').click();
    await expect(box.status).toHaveText('Stopped');
    expect(await box.ran('litmus t\nA: map x\nA: x = 1\nexists (A:x = 1)\n')).toMatch(/^Finished/);
  });

  test('tells what is wrong with a link, and loses nothing', async ({page}) => {
    await open(page, '/run');
    const box = new SandboxOnPage(page, 'A program');
    await box.code.fill("console.log('mine');\n");
    await page.waitForTimeout(500);
    for (const [hash, says] of [
      ['1;k=5.8;d=pin;no-such-test', /no test of the catalogue is called no-such-test/],
      ['9;x', /the version of its format/],
      ['1;ts=AAAA', /its end is missing/],
    ] as const) {
      await page.goto(`/run#${hash}`);
      await page.reload();
      await expect(box.region.getByText(says)).toBeVisible();
      await expect(box.code).toContainText("console.log('mine')");
    }
  });

  test('opens a test of the catalogue by its name', async ({page}) => {
    await open(page, '/run#1;k=5.8;d=pin;pin-fork-write');
    const box = new SandboxOnPage(page, 'A litmus test');
    await expect(box.code).toContainText('litmus pin-fork-write');
    await expect(box.status).toHaveText('Ready');
    expect(await box.ran()).toMatch(/^Finished/);
    await expect(box.output).toContainText('Observation pin-fork-write Never 0 1');
  });
});

test('a page that nobody touches loads neither editor nor runner', async ({page}) => {
  const fetched: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) fetched.push(await response.text().catch(() => ''));
  });
  await open(page, PAGE);
  await page.waitForTimeout(1500);
  for (const text of fetched) expect(text).not.toContain('cm-editor');
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('.cm-editor')).toHaveCount(0);
});

test('every page under /cow, every option, / and /run have one of each', () => {
  const pages = PAGES.filter((path) => /^\/($|run$|cow|options\/)/.test(path));
  expect(pages.length).toBeGreaterThanOrEqual(14);
  for (const path of pages) {
    const html = readFileSync(`${BUILD}${path}/index.html`, 'utf8');
    const kinds = [...html.matchAll(/<section id="?sb-[^>]*data-language="?([a-z]+)/g)].map(([, kind]) => kind);
    expect(new Set(kinds), path).toEqual(new Set(['ts', 'litmus']));
  }
});

for (const width of [1280, 390]) {
  test(`nothing jumps at ${width} pixels when the editor comes`, async ({page}) => {
    await page.setViewportSize({width, height: 900});
    await open(page, PAGE);
    const box = new SandboxOnPage(page, TITLE);
    const before = await box.button('Run').boundingBox();
    await box.region.hover({position: {x: 20, y: 20}});
    await expect(box.region.locator('.cm-editor')).toBeVisible();
    const after = await box.button('Run').boundingBox();
    expect(Math.abs(after!.y - before!.y)).toBeLessThanOrEqual(1);
  });
}

for (const path of ['/litmus/no-retry-stale-read', '/cow/kernels', '/run']) {
  test(`${path} has no sideways scroll at 390 pixels after a run`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await open(page, path);
    const first = page.locator('section[data-language]').first();
    await first.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(first.getByRole('status').filter({hasText: /^Step/})).toBeVisible();
    await expect(first.locator('summary', {hasText: 'Every kernel and kind of device'})).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}
