/** Code that is typed into before the editor has come: a text area does the same with the same keys, and is the measure. */
import {expect, type Locator, type Page, test} from '@playwright/test';
import type {harness} from './editor/page';
import {type Served, serveEditor} from './editor/serve';

type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}

test.describe.configure({mode: 'default'});

let served: Served;
test.beforeAll(async () => {
  served = await serveEditor();
});
test.afterAll(() => served.close());

const CODES = ['let a = 1;\n  b();', 'x\n', '', 'one', '\n\na\n\n'];

type Key = readonly [act: 'type' | 'press' | 'insert' | 'fill', what: string];

/** A course of keys that is the same at each run. */
function keys(seed: number, count: number): Key[] {
  let state = seed;
  const one = <T>(of: readonly T[]): T => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return of[(state >> 8) % of.length]!;
  };
  const moves = 'ArrowLeft ArrowRight Home End Shift+ArrowLeft Shift+ArrowRight Shift+Home Control+Home Control+End';
  const acts: readonly (() => Key)[] = [
    () => ['type', one(['a', 'b ', '  ', '.', 'x;'])],
    () => ['type', one(['é', '中', '😀', '<b>', '&amp;'])],
    () => ['press', 'Enter'],
    () => ['press', one(['Backspace', 'Delete'])],
    () => ['press', one(moves.split(' '))],
    () => ['press', one(moves.split(' '))],
    () => ['insert', one(['q\nr', '\n\n  s\n', 'line\n', '\n'])],
    () => ['press', 'Control+a'],
    () => ['fill', one(['m\n\nn\n', '', 'one line', '\n\n'])],
  ];
  return Array.from({length: count}, () => one(acts)());
}

/** What the box holds, and what is selected in it, after each of the keys. */
async function after(page: Page, box: Locator, course: readonly Key[], read: () => string): Promise<string[]> {
  await box.focus();
  await page.keyboard.press('Control+Home');
  const seen: string[] = [];
  for (const [act, what] of course) {
    if (act === 'type') await page.keyboard.type(what);
    else if (act === 'press') await page.keyboard.press(what);
    else if (act === 'insert') await page.keyboard.insertText(what);
    else {
      await box.fill(what);
      await page.keyboard.press('Control+End');
    }
    seen.push(await page.evaluate(read));
  }
  return seen;
}

/** A browser that does not know "plaintext-only". */
function onlyTrue(): void {
  const known = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'contentEditable')!;
  Object.defineProperty(HTMLElement.prototype, 'contentEditable', {
    configurable: true,
    get: known.get,
    set(value: string) {
      if (value === 'plaintext-only') throw new SyntaxError('not known');
      known.set!.call(this, value);
    },
  });
}

for (const mode of ['plaintext-only', 'true']) {
  test.describe(`contenteditable="${mode}"`, () => {
    test.beforeEach(async ({page}) => {
      if (mode === 'true') await page.addInitScript(onlyTrue);
      await page.goto(served.url());
    });
    const code = (page: Page) => page.getByRole('textbox', {name: 'Code'});
    const text = (page: Page) => page.evaluate(() => window.harness.placeholder!.text);

    test('the text and the caret are those of a text area', async ({page}) => {
      test.setTimeout(120_000);
      for (const [i, start] of CODES.flatMap((start) => [start, start, start]).entries()) {
        const course = keys(i + 1, 14);
        await page.evaluate((start) => {
          document.querySelector('textarea')?.remove();
          const area = document.createElement('textarea');
          area.value = start;
          document.body.append(area);
          window.harness.show(start);
        }, start);
        const wanted = await after(page, page.locator('textarea'), course, () => {
          const {value, selectionStart, selectionEnd} = document.querySelector('textarea')!;
          return JSON.stringify([value, selectionStart, selectionEnd]);
        });
        const found = await after(page, code(page), course, () => {
          const {text, selection} = window.harness.placeholder!;
          const {anchor, head} = selection!;
          return JSON.stringify([text, Math.min(anchor, head), Math.max(anchor, head)]);
        });
        expect(found, `${JSON.stringify(start)} ${JSON.stringify(course)}`).toEqual(wanted);
      }
    });

    test('what is pasted comes in as text', async ({page}) => {
      await page.evaluate(() => {
        window.harness.show('one\ntwo');
        const rich = document.createElement('div');
        rich.innerHTML = '<p><b>bold</b> text</p><p>more</p>';
        document.body.append(rich);
        document.getSelection()!.selectAllChildren(rich);
      });
      await page.keyboard.press('Control+c');
      await code(page).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+v');
      expect(await text(page)).toBe('one\ntwobold text\n\nmore');
      await expect(code(page).locator('b, p')).toHaveCount(0);
    });

    test('long texts can be filled in', async ({page}) => {
      const lines = Array.from({length: 400}, (_, i) => (i % 7 ? `const n${i} = [${i}];` : '')).join('\n') + '\n';
      await page.evaluate(() => window.harness.show('one\ntwo'));
      await code(page).fill(lines);
      expect(await text(page)).toBe(lines);
    });
  });
}

test('the highlighting stays while one types', async ({page}) => {
  await page.goto(served.url());
  await page.evaluate(() => window.harness.show('const a = 1;'));
  const code = page.getByRole('textbox', {name: 'Code'});
  const before = await code.locator('span span').count();
  await code.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('!');
  expect(await code.locator('span span').count()).toBe(before);
});

test('Ctrl-Enter runs, Tab goes on', async ({page}) => {
  await page.goto(served.url());
  await page.evaluate(() => window.harness.show('const a = 1;'));
  await page.getByRole('textbox', {name: 'Code'}).focus();
  await page.keyboard.press('Control+Enter');
  expect(await page.evaluate(() => window.harness.runs)).toBe(1);
  expect(await page.evaluate(() => window.harness.placeholder!.text)).toBe('const a = 1;');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'After'})).toBeFocused();
});

test('the editor goes on where one was typing', async ({page}) => {
  await page.goto(served.url());
  const original = 'const first = 1;\nconst last = 3;';
  await page.evaluate((original) => {
    window.harness.show(original);
    let letters = 0;
    document.addEventListener('keyup', () => {
      if (++letters === 8) window.harness.swap(original);
    });
  }, original);
  await page.getByRole('textbox', {name: 'Code'}).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('\nconst second = 2;');
  expect(await page.evaluate(() => window.harness.editor!.text)).toBe(
    'const first = 1;\nconst second = 2;\nconst last = 3;',
  );
  for (let undos = 0; undos < 5; undos++) await page.keyboard.press('Control+z');
  expect(await page.evaluate(() => window.harness.editor!.text)).toBe(original);
});

test('it can be made plain again', async ({page}) => {
  await page.goto(served.url());
  await page.evaluate(() => {
    window.harness.show('const a = 1;');
    window.harness.placeholder!.dispose();
  });
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('pre')).toHaveText('const a = 1;');
});
