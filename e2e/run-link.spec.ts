import {readFileSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {MANGLED as MANGLED_BLOCKS} from '../src/sandbox/paste/testing/mangled';
import {MANGLED} from '../src/sandbox/links/testing/mangled';
import {open} from './site';
import {SandboxOnPage} from './sandbox';

const PROGRAM = 'A program';
const TEST = 'A litmus test';

const NAMED = '2;5.9;mirror;o=R13;s=7;pin-fork-write';
const LINE = '2;5.10;mr;s=4;my-own;A:map.x;A:x=1;A:register.x;A:fork.B;A:x=2;D:r0=x;exists.r0=2';
/** `console.log('from afar', 1 + 1);` */
const PACKED = '2;6.1;get;ts=S87PK87PSdXLyU.XUE8rys9VSExLLFLXUTBU0FYw1LTmAgA;end';

/** What a browser is handed as an address; it takes line breaks out itself. */
const arrived = (how: string, fragment: string) =>
  MANGLED[how]!(`http://localhost/run#${fragment}`).replace(/^.*?(?:#|%23)/s, '#');

const SAMPLE = [
  '"." behind',
  '"," behind',
  '">" behind',
  '">," behind',
  '")." behind',
  '"\\"" behind',
  '"&gt;" behind',
  '"%3E" behind',
  'everything with percent signs',
  'entities for ; and =',
  'quoted-printable',
  'a blank, encoded',
  'a quoted line break, encoded',
  'a line break, quoted',
  'a zero-width space',
  'a no-break space',
  'a soft hyphen',
  'percent signs, twice',
];

async function opensLine(page: Page): Promise<void> {
  const box = new SandboxOnPage(page, TEST);
  await expect(box.code).toContainText('litmus my-own');
  await expect(box.code).toContainText('D: r0 = x');
  await expect(box.choice('Kernel')).toHaveValue('5.10');
  await expect(box.choice('Device')).toHaveValue('mr');
  await expect(box.status).toHaveText('Ready');
}

test.describe('a link that a mailer has mangled', () => {
  for (const [i, how] of SAMPLE.entries()) {
    test(`opens with ${how}`, async ({page}) => {
      if (i % 3 === 0) {
        await open(page, `/run${arrived(how, PACKED)}`);
        const box = new SandboxOnPage(page, PROGRAM);
        await expect(box.code).toContainText("console.log('from afar', 1 + 1);");
        await expect(box.choice('Kernel')).toHaveValue('6.1');
        await expect(box.choice('Device')).toHaveValue('get');
        await expect(box.status).toHaveText('Ready');
      } else if (i % 3 === 1) {
        await open(page, `/run${arrived(how, LINE)}`);
        await opensLine(page);
      } else {
        await open(page, `/run${arrived(how, NAMED)}`);
        const box = new SandboxOnPage(page, TEST);
        await expect(box.code).toContainText('litmus pin-fork-write');
        await expect(box.choice('Kernel')).toHaveValue('5.9');
        await expect(box.choice('Device')).toHaveValue('mirror');
        await expect(box.region.getByRole('switch', {name: 'R13', exact: true})).not.toBeChecked();
      }
      // Nothing of it stays in the address, where a reload would open it again.
      await expect.poll(() => new URL(page.url()).hash).toBe('');
    });
  }

  test('opens though a word of the mail is glued to it', async ({page}) => {
    await open(page, '/run#2;5.9;mirror;pin-fork-write%20and%20so%20on');
    await expect(new SandboxOnPage(page, TEST).code).toContainText('litmus pin-fork-write');
  });
});

test.describe('a link', () => {
  test('has the step that is shown, the verdict and the version of the model', async ({page, context}) => {
    await open(page, '/litmus/pin-fork-write');
    const box = new SandboxOnPage(page, 'pin-fork-write');
    await box.choice('Device').selectOption('pin');
    await box.choice('Kernel').selectOption('5.8');
    await expect(box.output).toContainText('Observation pin-fork-write Never 0 1');
    for (let step = 1; step < 6; step++) await box.button('Next').click();
    await expect(box.step).toHaveText(/^Step 6 of/);
    await box.button('Share').click();
    const link = await box.region.getByRole('textbox', {name: 'Link'}).inputValue();
    expect(new URL(link).hash).toMatch(/^#2;5\.8;pin;s=6;m=\d+N;pin-fork-write$/);

    const other = await context.newPage();
    await open(other, new URL(link).pathname + new URL(link).hash);
    const pad = new SandboxOnPage(other, TEST);
    await expect(pad.code).toContainText('litmus pin-fork-write');
    await expect(pad.status).toHaveText('Ready');
    await expect(pad.step).toHaveCount(0);
    // It is known after a reload too.
    await other.reload();
    await expect(pad.choice('Kernel')).toHaveValue('5.8');
    await pad.button('Run').click();
    await expect(pad.step).toHaveText(await box.step.innerText());
    await expect(pad.region.getByText(/Made with model/)).toHaveCount(0);
  });

  test('shows the step of another execution, and of a program', async ({page}) => {
    await open(page, '/run#2;7.3;request;s=2:5;late-flush-stale-read');
    const box = new SandboxOnPage(page, TEST);
    await box.button('Run').click();
    await expect(box.step).toHaveText(/^Step 5 of/);
    const choice = box.region.getByRole('group', {name: 'The execution that is shown'});
    await expect(choice.getByRole('radio').nth(1)).toBeChecked();

    await open(page, '/run');
    const program = new SandboxOnPage(page, PROGRAM);
    await page.getByRole('radio', {name: 'TypeScript'}).check();
    await program.button('Run').click();
    await expect(program.step).toHaveText(/^Step 1 of/);
    await program.button('Next').click();
    await program.button('Next').click();
    await program.button('Share').click();
    const link = await program.region.getByRole('textbox', {name: 'Link'}).inputValue();
    expect(new URL(link).hash).toMatch(/^#2;5\.8;pin;s=3;ts=/);
    await open(page, '/litmus');
    await open(page, new URL(link).pathname + new URL(link).hash);
    await expect(program.status).toHaveText('Ready');
    await program.button('Run').click();
    await expect(program.step).toHaveText(/^Step 3 of/);
  });

  test('of the first format opens, and one of a later format says what to do', async ({page}) => {
    const old = JSON.parse(readFileSync('src/sandbox/links/version-1.json', 'utf8')) as {link: string; text?: string}[];
    const fork = old.find(({link}) => link.endsWith(';dontfork-undone'))!;
    await open(page, `/run#${fork.link}`);
    const box = new SandboxOnPage(page, TEST);
    await expect(box.code).toContainText('litmus dontfork-undone');
    await expect(box.choice('Kernel')).toHaveValue('5.19');
    await expect(box.choice('Device')).toHaveValue('mr');
    await page.goto('/run#3;5.8;pin;pin-fork-write');
    await expect(box.region.getByText(/made by a newer copy of this site: reload the page/)).toBeVisible();
    await expect(box.code).toContainText('litmus dontfork-undone');
  });

  test('says what the model said when it was made, and what it says now', async ({page}) => {
    await open(page, '/run#2;5.8;pin;m=1A;pin-fork-write');
    const box = new SandboxOnPage(page, TEST);
    const since = box.region.getByText(/^Made with model 1: Always; now: Never\b/);
    await expect(since).toHaveCount(0);
    await box.button('Run').click();
    await expect(since).toBeVisible();
    await expect(since).toContainText(/because R|No single rule accounts for it/);
    // Under other switches it is another question.
    await box.choice('Kernel').selectOption('5.9');
    await expect(box.output).toContainText('Observation pin-fork-write Always');
    await expect(since).toHaveCount(0);
  });

  test('says because of which rule', async ({page}) => {
    // As if R15 had come with the second version of the model.
    const history = {
      version: 2,
      changes: [
        {version: 1, date: '2026-01-01', rules: [], verdicts: []},
        {
          version: 2,
          date: '2026-02-01',
          rules: ['R15', 'R60'],
          verdicts: [
            {test: 'pin-fork-write', device: 'mr', kernels: ['5.9'], without: [], from: 'Never', to: 'Always'},
          ],
        },
      ],
    };
    await page.route(/\.js$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/JSON\.parse\('\{"version":\d+,"changes":.*?'\)/, () =>
        JSON.stringify(history),
      );
      await route.fulfill({response, body});
    });
    await open(page, '/run#2;5.9;pin;m=1N;pin-fork-write');
    const box = new SandboxOnPage(page, TEST);
    await box.button('Run').click();
    const since = box.region.getByText('Made with model 1: Never; now: Always, because R15.', {exact: true});
    await expect(since).toBeVisible();
    await expect(since.getByRole('link', {name: 'R15'})).toHaveAttribute('href', /\/rules#r15$/);
    // A link to a test of the catalogue that does not say what it was made with has the history of its verdict.
    await open(page, '/litmus');
    await open(page, '/run#2;5.9;mr;pin-fork-write');
    await box.button('Run').click();
    await expect(
      box.region.getByText('The verdict has changed; up to model 1: Never; now: Always, because R15.', {exact: true}),
    ).toBeVisible({timeout: 20_000});
  });

  test('to a text of which a part was lost shows what has come, and says so', async ({page}) => {
    await open(page, `/run#${LINE.slice(0, -12)}`);
    const box = new SandboxOnPage(page, TEST);
    await expect(box.code).toContainText('litmus my-own');
    await expect(box.region.getByText(/The link did not arrive as it was made: at line \d+/)).toBeVisible();
  });
});

/** Puts a text on the clipboard of an event, as a reader who pastes does. */
async function paste(box: SandboxOnPage, text: string): Promise<void> {
  await box.code.focus();
  await box.code.evaluate((code, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const target = document.activeElement ?? code;
    target.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, text);
}

const BLOCK = `pin-fork-write on kernel 5.9, device pin, without R13: Always.
Source: the model, version 1, rules R4 R15

litmus pin-fork-write
"A registers a page, forks and writes. Does the device still see A's "
"memory?"

A: map x
A: x = 1
A: register x
A: fork B
A: x = 2
D: r0 = x
D: x = 3
A: r1 = x
B: r2 = x

exists (r0 = 2 /\\ r1 = 3)

Test pin-fork-write, kernel 5.9, device pin, without R13
Outcomes 1
r0=2; r1=3; r2=1;
Ok
Condition exists (r0 = 2 /\\ r1 = 3)
Observation pin-fork-write Always 1 0
Rules R4 R15

https://example.org/run#2;5.9;pin;o=R13;s=5;pin-fork-write`;

test.describe('Copy for mail', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('copies the run that is shown, and runs first what has not run', async ({page}) => {
    await open(page, '/litmus/pin-fork-write');
    const box = new SandboxOnPage(page, 'pin-fork-write');
    await box.button('Copy for mail').click();
    await expect(box.status).toHaveText('Copied for mail.');
    await expect(box.step).toHaveText(/^Step 1 of/);
    const kernel = await box.choice('Kernel').inputValue();
    const device = await box.choice('Device').inputValue();
    const block = await clipboard(page);
    const lines = block.split('\n');
    expect(lines[0]).toMatch(new RegExp(`^pin-fork-write on kernel ${kernel}, device ${device}: \\w+\\.$`));
    expect(lines).toContain(`Test pin-fork-write, kernel ${kernel}, device ${device}`);
    expect(block).toMatch(/\nObservation pin-fork-write (?:Always|Never|Sometimes) \d+ \d+\n/);
    expect(lines).toContain('D: r0 = x');
    expect(lines.at(-1)).toMatch(/^http:\/\/localhost:\d+\/run#2;\S+;pin-fork-write$/);
    for (const line of lines.slice(0, -1)) expect(line.length, line).toBeLessThanOrEqual(72);
    // With the step that is shown.
    await box.button('Next').click();
    await box.button('Copy for mail').click();
    await expect.poll(() => clipboard(page)).toMatch(/\nStep 2 of \d+: /);
    await box.button('Run').click();
    await expect(box.status).toHaveText(/^Finished/);
  });

  test('copies a program with what it prints', async ({page}) => {
    await open(page, '/run');
    const box = new SandboxOnPage(page, PROGRAM);
    await box.code.fill("console.log('out of it', 6 * 7);\n");
    await box.button('Copy for mail').click();
    await expect(box.status).toHaveText('Copied for mail.');
    expect(await clipboard(page)).toMatch(
      /^A program of 1 line on kernel 5\.8, device pin:\n[^]*\n1\| console\.log\('out of it', 6 \* 7\);\n\nIt prints:\n\n {2}out of it 42\n\nhttp/,
    );
  });

  test('does not run a program that came by a link, and says what is missing', async ({page}) => {
    await open(page, `/run#${PACKED}`);
    const box = new SandboxOnPage(page, PROGRAM);
    await expect(box.code).toContainText('from afar');
    await box.button('Copy for mail').click();
    await expect(box.status).toHaveText(/^Copied for mail without what the program prints: it came by a link/);
    expect(await clipboard(page)).toContain('It has not been run here.');
    await expect(box.output).not.toContainText('from afar');
  });

  test('says that a test with a mistake has nothing to copy', async ({page}) => {
    await open(page, '/litmus/pin-fork-write');
    const box = new SandboxOnPage(page, 'pin-fork-write');
    await box.code.fill('litmus t\nA: frok B\nexists (r0 = 1)\n');
    await box.button('Copy for mail').click();
    await expect(box.status).toHaveText(/^Nothing was copied, .*line 2: .*frok/);
  });

  test('is restored by Ctrl-V, in both text boxes', async ({page}) => {
    await open(page, '/litmus/no-retry-stale-read');
    const made = new SandboxOnPage(page, 'no-retry-stale-read');
    await made.button('Copy for mail').click();
    await expect(made.status).toHaveText('Copied for mail.');
    await open(page, '/run');
    const program = new SandboxOnPage(page, PROGRAM);
    const litmus = new SandboxOnPage(page, TEST);
    await program.editing();
    await program.code.press('ControlOrMeta+v');
    await expect(litmus.code).toContainText('litmus no-retry-stale-read');
    await expect(litmus.region.getByRole('switch', {name: 'R45.retry', exact: true})).not.toBeChecked();
    await expect(litmus.code).toBeFocused();
    await litmus.code.press('ControlOrMeta+v');
    await expect(litmus.code).toContainText('litmus no-retry-stale-read');
    await expect(litmus.code).not.toContainText('Observation');
  });
});

test('where the clipboard is denied the block stands there to be copied by hand', async ({page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {get: () => undefined});
  });
  await open(page, '/litmus/pin-fork-write');
  const box = new SandboxOnPage(page, 'pin-fork-write');
  await box.button('Copy for mail').click();
  await expect(box.status).toHaveText(/^Not copied: .*below/);
  const block = box.region.getByRole('textbox', {name: 'Block for a mail'});
  await expect(block).toHaveValue(/^pin-fork-write on kernel [^]*\nhttp\S+$/);
  await expect(block).toHaveAttribute('readonly', '');
  // It goes with the text that it is of.
  await box.code.fill('litmus t\nA: map x\nA: x = 1\nexists (A:x = 1)\n');
  await expect(block).toHaveCount(0);
});

const PASTED = [
  'as it was copied',
  'quoted with > ',
  'behind an attribution, before a signature',
  'reflowed, then quoted',
  'quoted, then reflowed with its marks inside',
  'quoted-printable, quoted',
  'entities of HTML, quoted',
  'no-break spaces',
  'line ends of DOS, quoted',
  'its link broken behind the quotation',
];

test.describe('a block from a mail', () => {
  for (const editor of [true, false])
    test(`is the run again in the ${editor ? 'editor' : 'box before it'}`, async ({page}) => {
      if (!editor) {
        // The editor never comes.
        await page.route(/\.js$/, async (route) => {
          const response = await route.fetch();
          if ((await response.text()).includes('cm-editor')) await route.abort();
          else await route.fulfill({response});
        });
      }
      await open(page, '/run');
      await page.getByRole('radio', {name: 'Litmus'}).check();
      const box = new SandboxOnPage(page, TEST);
      if (editor) await box.editing();
      for (const how of PASTED) {
        await box.button('Reset').click();
        await box.code.fill('litmus mine\n\nA: map x\n\nexists (A:x = 0)\n');
        await expect(box.code).toContainText('litmus mine');
        await paste(box, MANGLED_BLOCKS[how]!(BLOCK));
        await expect(box.code, how).toContainText('litmus pin-fork-write');
        await expect(box.code).not.toContainText('Observation');
        await expect(box.choice('Kernel')).toHaveValue('5.9');
        await expect(box.choice('Device')).toHaveValue('pin');
        await expect(box.status).toHaveText('Ready');
      }
      await box.button('Run').click();
      await expect(box.step).toHaveText(/^Step 5 of/);
      await expect(box.output).toContainText('Test pin-fork-write, kernel 5.9, device pin, without R13');
      await box.button('Undo').click();
      await expect(box.code).toContainText('litmus mine');
      await expect(box.region.locator('.cm-editor')).toHaveCount(editor ? 1 : 0);
    });

  test('is restored without its link, and as the mail has it', async ({page}) => {
    await open(page, '/run');
    const program = new SandboxOnPage(page, PROGRAM);
    const box = new SandboxOnPage(page, TEST);
    await program.editing();
    await paste(program, `> ${BLOCK.replace(/\n\nhttps:.*/, '').replaceAll('\n', '\n> ')}`);
    await expect(box.code).toContainText('litmus pin-fork-write');
    await expect(box.choice('Kernel')).toHaveValue('5.9');
    await paste(box, BLOCK.replace('A: x = 2', 'A: x = 7'));
    await expect(box.code).toContainText('A: x = 7');
    await expect(box.region.getByText(/^The mail says something else than its link/)).toBeVisible();
    await page.getByRole('radio', {name: 'TypeScript'}).check();
    await expect(program.code).toContainText('new Kernel()');
  });

  test('may be a link alone', async ({page}) => {
    await open(page, '/run');
    const program = new SandboxOnPage(page, PROGRAM);
    await program.editing();
    await paste(program, `<https://example.org/run#${PACKED.slice(0, 40)}\n> ${PACKED.slice(40)}>,`);
    await expect(program.code).toContainText("console.log('from afar', 1 + 1);");
    await expect(program.choice('Kernel')).toHaveValue('6.1');
    await paste(program, '> https://example.org/t/pin-fork-write\n');
    await expect(new SandboxOnPage(page, TEST).code).toContainText('litmus pin-fork-write');
  });
});

test.describe('what is no block is pasted as ever', () => {
  for (const [what, text] of [
    ['a test', 'litmus t\nA: map x\nA: x = 1\nexists (A:x = 1)\n'],
    ['a part of a program', 'console.log(1);\nconsole.log(2);\n'],
    ['a program with a link in it', `// https://example.org/run#${NAMED}\nconsole.log(3);\n`],
    ['a comment of an answer', '# Test t, kernel 5.8, device pin\nA: x = 1\n'],
  ] as const)
    test(what, async ({page}) => {
      await open(page, '/run');
      const box = new SandboxOnPage(page, PROGRAM);
      await box.editing();
      await box.code.fill('/* begin end */\n');
      await box.code.press('ControlOrMeta+Home');
      for (let i = 0; i < 9; i++) await box.code.press('ArrowRight');
      await paste(box, text);
      const trimmed = (lines: string[]) => lines.map((line) => line.trim()).join('\n');
      // What may be a run is looked at before it is pasted.
      await expect
        .poll(async () => trimmed(await box.region.locator('.cm-line').allInnerTexts()), {timeout: 20_000})
        .toBe(trimmed(`/* begin ${text}end */\n`.split('\n')));
    });
});
