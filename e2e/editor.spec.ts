/** The editor by itself: what is typed stays, what is wrong is underlined, and the keyboard does it all. */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import type {Language} from '../src/sandbox/setting';
import type {harness} from './editor/page';
import {type Served, serveEditor} from './editor/serve';

type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}

// One bundle for all.
test.describe.configure({mode: 'default'});

let served: Served;
test.beforeAll(async () => {
  served = await serveEditor();
});
test.afterAll(() => served.close());

const PROGRAM = `import {Kernel} from 'model';

const kernel = new Kernel('5.8');
const device = kernel.device('pin');
const a = kernel.process;
a.map('x');
a.write('x', 1);
const dma = device.register(a, 'x');
const b = a.fork();
a.write('x', 2);
if (dma.registered) {
  console.log('the device reads', dma.read('x'), 'and A reads', a.read('x'));
}
`;

const TEST = `litmus three-steps
"What does A read?"

A: map x
A: x = 1
A: r0 = x

exists (r0 = 1)
`;

/** Lines of every sort: empty, indented, with brackets, with letters beyond Latin. */
const long = (count: number) =>
  Array.from({length: count}, (_, i) => {
    if (i % 7 === 0) return '';
    if (i % 5 === 0) return `if (kernel.process.name === 'A') { console.log("line ${i}"); }`;
    return i % 3 === 0 ? `// remark ${i} é 中 😀` : `const n${i} = [${i}, (${i})];`;
  }).join('\n') + '\n';

async function edit(page: Page, text: string, language: Language = 'ts', theme: 'light' | 'dark' = 'light') {
  await page.goto(served.url(theme));
  await page.evaluate(([text, language]) => void window.harness.edit(text, language), [text, language] as const);
  return page.getByRole('textbox', {name: 'Code'});
}
const text = (page: Page) => page.evaluate(() => window.harness.editor!.text);
const option = (page: Page, name: string) => page.getByRole('option', {name, exact: true});
const underlined = (page: Page) => page.locator('.cm-lintRange-error');

test('fill replaces texts of any length, and undo brings them back', async ({page}) => {
  for (const before of ['', PROGRAM, long(400)]) {
    for (const now of [PROGRAM, long(400), '\n\n  x\n', '\n', 'a\r\nb\n\n', '']) {
      const code = await edit(page, before);
      await code.fill(now);
      expect(await text(page)).toBe(now.replaceAll('\r\n', '\n'));
      if (before === '' || now === '') continue;
      await page.keyboard.press('Control+z');
      expect(await text(page)).toBe(before);
    }
  }
});

test('a program typed at a stroke is that program, whatever is offered meanwhile', async ({page}) => {
  test.setTimeout(120_000);
  const code = await edit(page, PROGRAM.replace("'pin'", "'pni'"));
  await code.click();
  await expect(underlined(page)).toHaveText("'pni'");
  await page.keyboard.press('Control+a');
  const typed = PROGRAM + long(40);
  await page.keyboard.type(typed);
  // Lines are indented by themselves; nothing else is added or taken.
  const unindented = (lines: string) => lines.replace(/^ +/gm, '');
  expect(unindented(await text(page))).toBe(unindented(typed));
});

test('a litmus test typed at a stroke is that test', async ({page}) => {
  const code = await edit(page, '', 'litmus');
  await code.click();
  await page.keyboard.type(TEST);
  expect(await text(page)).toBe(TEST);
});

test('type errors are underlined while typing, and told', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await code.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type("const n: number = 'one';");
  await expect(underlined(page)).toHaveText('n');
  expect(await page.evaluate(() => window.harness.problems)).toMatchObject([{line: 14, column: 7, code: 2322}]);
  await page.keyboard.press('F8');
  await expect(page.locator('.cm-diagnostic')).toContainText("Type 'string' is not assignable to type 'number'.");
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('listbox', {name: 'Diagnostics'})).toContainText('TypeScript 2322');
  await page.keyboard.press('Escape');
  await code.fill(PROGRAM);
  await expect(underlined(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => window.harness.problems.length)).toBe(0);
});

test('the model is offered, and explained', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await code.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('kernel.');
  for (const name of ['device', 'migrate', 'reclaim', 'merge', 'process'])
    await expect(option(page, name)).toBeVisible();
  await page.keyboard.type('mig');
  await expect(page.locator('.cm-completionInfo')).toContainText('The kernel tries to move the frame');
  // No list is answered within a moment of a letter.
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  expect(await text(page)).toBe(`${PROGRAM}kernel.migrate`);
  await page.keyboard.type("(a, 'x');\nkernel.device('");
  await expect(option(page, 'mirror')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(option(page, 'mirror')).toHaveCount(0);

  await page.locator('.cm-line', {hasText: 'a.fork()'}).getByText('fork').hover();
  await expect(page.locator('.cm-tooltip-hover')).toContainText('Forks; the child is called');
  await page.mouse.move(0, 0);
  await expect(page.locator('.cm-meaning')).toHaveCount(0);
  await page.keyboard.press('Control+Home');
  for (let column = 1; column < 12; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F1');
  await expect(page.locator('.cm-meaning')).toContainText('class Kernel');
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-meaning')).toHaveCount(0);
});

test('Enter begins a line when the word stands there already', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await code.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('kernel.process');
  await expect(option(page, 'process')).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  expect(await text(page)).toBe(`${PROGRAM}kernel.process\n`);
});

test('Tab goes past the editor, and Ctrl-Enter runs', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await page.getByRole('link', {name: 'Before'}).focus();
  await page.keyboard.press('Tab');
  await expect(code).toBeFocused();
  await page.keyboard.press('Control+Enter');
  expect(await page.evaluate(() => window.harness.runs)).toBe(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'After'})).toBeFocused();
  expect(await text(page)).toBe(PROGRAM);
});

test('what is set can be undone', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await code.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// mine\n');
  await page.evaluate((text) => window.harness.editor!.set(text, {anchor: 3, head: 3}), TEST);
  expect(await text(page)).toBe(TEST);
  await page.keyboard.press('Control+z');
  expect(await text(page)).toBe(`// mine\n${PROGRAM}`);
});

test('the line of a failed run is marked until it is changed', async ({page}) => {
  const code = await edit(page, PROGRAM);
  await page.evaluate(() => window.harness.editor!.showError(8, 'WrongUse: no.'));
  const failed = page.locator('.cm-failed');
  await expect(failed).toHaveText("const dma = device.register(a, 'x');");
  await expect(underlined(page)).toHaveText("const dma = device.register(a, 'x');");
  await code.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('\n\n');
  await expect(failed).toHaveText("const dma = device.register(a, 'x');");
  await failed.click();
  await page.keyboard.type(';');
  await expect(failed).toHaveCount(0);
  await page.evaluate(() => {
    for (const line of [4, undefined, 0, 9999, 1.5]) window.harness.editor!.showError(line);
  });
  await expect(failed).toHaveCount(0);
});

test('a litmus test is read by the parser of the project', async ({page}) => {
  const code = await edit(page, TEST.replace('map', 'mpa'), 'litmus');
  await expect(underlined(page)).toHaveText('mpa');
  expect(await page.evaluate(() => window.harness.problems)).toMatchObject([{line: 4, column: 4}]);
  await code.fill(TEST);
  await expect(underlined(page)).toHaveCount(0);
  await page.locator('.cm-line', {hasText: 'r0 = x'}).click();
  await page.keyboard.press('End');
  await page.keyboard.type('\nK: m');
  await expect(option(page, 'migrate')).toBeVisible();
  await expect(option(page, 'merge')).toBeVisible();
  await expect(page.locator('.cm-completionInfo')).toContainText('The kernel tries to move the frame');
  await page.keyboard.press('Escape');
  await page.locator('.cm-line', {hasText: 'map x'}).getByText('map').hover();
  await expect(page.locator('.cm-tooltip-hover')).toContainText('Map a fresh anonymous page');
});

test('the language can be changed', async ({page}) => {
  const code = await edit(page, TEST, 'litmus');
  await code.click();
  await page.evaluate(
    (program) => {
      window.harness.editor!.setLanguage('ts');
      window.harness.editor!.set(program);
    },
    PROGRAM.replace("'pin'", "'pni'"),
  );
  await expect(underlined(page)).toHaveText("'pni'");
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is hard to read, ${theme}, on a phone`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 800});
    const code = await edit(page, `// A remark\n${PROGRAM.replace("'pin'", "'pni'")}`, 'ts', theme);
    await code.click();
    await expect(underlined(page)).toHaveText("'pni'");
    await page.evaluate(() => window.harness.editor!.showError(1));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('kernel.');
    await expect(page.locator('.cm-completionInfo')).toBeVisible();
    const within = await page.locator('.cm-completionInfo').boundingBox();
    expect(within!.x).toBeGreaterThanOrEqual(0);
    expect(within!.x + within!.width).toBeLessThanOrEqual(390);
    expect((await new AxeBuilder({page}).include('main').analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+M');
    await expect(page.getByRole('listbox', {name: 'Diagnostics'})).toBeVisible();
    expect((await new AxeBuilder({page}).include('main').analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}
