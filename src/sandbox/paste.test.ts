import {describe, expect, it} from 'vitest';
import {print} from '../litmus/print';
import {read} from '../litmus/read';
import type {Linked} from './link';
import {runOf} from './paste';
import {type BlockOfRun, BLOCKS, CATALOGUE} from './paste/testing/blocks';
import {MANGLED, WITHOUT_LINK} from './paste/testing/mangled';

/** A test but for its comments, and for where the lines of its question are broken. */
const bare = (text: string) => {
  const test = read(text);
  return print({...test, question: [test.question.join(' ')]});
};

const textOf = (linked: Linked | undefined) =>
  linked && ('text' in linked ? linked.text : CATALOGUE(linked.test)!.text);
const chosenOf = (linked: Linked | undefined) =>
  linked && {...('test' in linked ? CATALOGUE(linked.test)!.chosen : {}), ...linked.chosen};

function expectRun(linked: Linked | undefined, {language, text, chosen, at, test}: BlockOfRun): void {
  expect(linked).toBeDefined();
  expect(linked!.note).toBeUndefined();
  expect(chosenOf(linked)).toEqual({...chosen, without: expect.arrayContaining([...chosen.without])});
  expect(chosenOf(linked)!.without).toHaveLength(chosen.without.length);
  expect(linked!.at ?? {execution: 1, step: 1}).toEqual(at);
  if (test !== undefined) expect('test' in linked! && linked.test).toBe(test);
  else if (language === 'ts') expect(textOf(linked)).toBe(text);
  else expect(bare(textOf(linked)!)).toBe(bare(text));
}

describe.each(Object.entries(BLOCKS))('the block of %s', (_, run) => {
  it('has 72 columns at most, but for its link', () => {
    const lines = run.block.split('\n');
    for (const line of lines.slice(0, -1)) expect([...line].length, line).toBeLessThanOrEqual(72);
    expect(lines.at(-1)).toMatch(/^https:\S+$/);
  });

  it.each(Object.entries(MANGLED))('is the run again: %s', async (__, mangle) =>
    expectRun(await runOf(mangle(run.block), CATALOGUE), run),
  );

  it.each(Object.entries(WITHOUT_LINK))('is the run again %s', async (__, mangle) =>
    expectRun(await runOf(mangle(run.block), CATALOGUE), run),
  );

  it('is the run again without its link, and mangled', async () => {
    const lost = run.language === 'ts' ? /blank for several|tabs|reflowed|broken|typesetters/ : /its link broken/;
    for (const [how, mangle] of Object.entries(MANGLED)) {
      // Words that were broken where no blank was; of a program its blanks, and its marks.
      if (lost.test(how)) continue;
      expectRun(await runOf(mangle(run.block.replace(/\n\nhttps:.*$/s, '')), CATALOGUE), run);
    }
  });

  it('is the run again by its link alone, quoted and signed', async () => {
    const link = run.block.split('\n').at(-1)!;
    for (const text of [link, `> ${link}`, `<${link}>,`, `see ${link}.`, `On Monday A. wrote:\n> > ${link}\n-- \nB.`])
      expectRun(await runOf(text, CATALOGUE), run);
  });
});

const FORK = BLOCKS['a test of the catalogue']!;
const OWN = BLOCKS['a test of one’s own']!;
const PROGRAM = BLOCKS['a program']!;
const withoutLink = (block: string) => block.replace(/\n\nhttps:.*$/s, '');
const parts = (block: string) => block.split('\n\n');

describe('a block of which not all is left', () => {
  it('is restored from the test and the verdict', async () => {
    const [, name, steps, condition, answer] = parts(FORK.block);
    const left = [name, steps, condition, answer].join('\n\n');
    expect(await runOf(left, CATALOGUE)).toEqual({chosen: FORK.chosen, test: 'pin-fork-write'});
    const first = answer!.split('\n')[0]!;
    const linked = await runOf(`> ${[name, steps, condition, first].join('\n\n').replaceAll('\n', '\n> ')}`, CATALOGUE);
    expect(linked).toEqual({chosen: FORK.chosen, test: 'pin-fork-write'});
  });

  it('is restored from its first line and the test', async () => {
    const [head, name, steps, condition] = parts(OWN.block);
    const linked = await runOf([head, name, steps, condition].join('\n\n'));
    expect(linked!.chosen).toEqual(OWN.chosen);
    expect(bare(textOf(linked)!)).toBe(bare(OWN.text));
  });

  it('is restored by the name of a test of the catalogue', async () => {
    const answer = parts(FORK.block).find((part) => part.startsWith('Test '))!;
    expect(await runOf(answer, CATALOGUE)).toEqual({chosen: FORK.chosen, test: 'pin-fork-write'});
    expect(await runOf(answer)).toBeUndefined();
    expect(await runOf(answer.replaceAll('pin-fork-write', 'no-such-test'), CATALOGUE)).toBeUndefined();
  });

  it('of a page is restored from the test, its answer and the address, and by the address alone', async () => {
    const short = 'https://example.org/site/t/pin-fork-write';
    const page = FORK.block.replace(/https:\S+$/, short);
    expect(await runOf(page, CATALOGUE)).toEqual({chosen: FORK.chosen, at: FORK.at, test: 'pin-fork-write'});
    const edited = await runOf(page.replace('A: x = 2', 'A: x = 7'), CATALOGUE);
    expect(textOf(edited)).toContain('A: x = 7\n');
    for (const left of [
      short,
      `<${short}>.`,
      `On Monday A. wrote:\n> > ${short}/\n> > \n-- \nB.`,
      `see ${short}.txt, please`,
    ])
      expect(await runOf(left, CATALOGUE)).toEqual({chosen: {}, test: 'pin-fork-write'});
    for (const none of [`// ${short}`, `# ${short}\n${FORK.text}`, `${short.slice(0, -1)}`, `const at = '${short}';`])
      expect(await runOf(none, CATALOGUE)).toBeUndefined();
  });

  it('is restored by the link if the test has lost a line', async () => {
    for (const line of ['litmus pin-fork-write\n', 'A: fork B\n', 'exists (r0 = 2 /\\ r1 = 3)\n']) {
      const lost = FORK.block.replace(line, line.startsWith('A') ? 'A: frok\n' : '');
      expect(await runOf(lost, CATALOGUE)).toMatchObject({
        chosen: {kernel: '5.8'},
        at: FORK.at,
        test: 'pin-fork-write',
      });
    }
  });

  it('is restored with what was answered between its lines', async () => {
    for (const {block, ...run} of [FORK, OWN]) {
      const answered = block
        .split('\n')
        .flatMap((line) => (/fork B/.test(line) ? [`> ${line}`, '', 'Why does it fork here?', ''] : [`> ${line}`]))
        .join('\n');
      expectRun(await runOf(answered, CATALOGUE), {block, ...run});
      const linked = await runOf(withoutLink(answered), CATALOGUE);
      expect(chosenOf(linked)).toEqual(run.chosen);
      expect(bare(textOf(linked)!)).toBe(bare(run.text));
    }
  });

  it('has two runs: the first is taken', async () => {
    const both = `${FORK.block}\n\nand\n\n${OWN.block}`;
    expectRun(await runOf(both, CATALOGUE), FORK);
  });
});

describe('a block that somebody has edited', () => {
  const EDITED = 'The mail says something else than its link: what stands in the mail was taken.';

  it('has the steps that stand in the mail', async () => {
    for (const quote of ['', '> ']) {
      const edited = `${quote}${FORK.block.replace('A: x = 2', 'A: x = 7').replaceAll('\n', `\n${quote}`)}`;
      const linked = await runOf(edited, CATALOGUE);
      expect(linked).toMatchObject({chosen: FORK.chosen, language: 'litmus', note: EDITED});
      expect(textOf(linked)).toContain('A: x = 7\n');
      expect(linked!.at).toBeUndefined();
      expect(linked!.made).toBeUndefined();
    }
    const own = await runOf(OWN.block.replace('D@B: y = 7', 'D@B: y = 9'), CATALOGUE);
    expect(own).toMatchObject({chosen: OWN.chosen, note: EDITED});
    expect(textOf(own)).toContain('D@B: y = 9\n');
  });

  it('has the kernel, the kind and the rules that stand in the mail', async () => {
    for (const [from, to, chosen] of [
      ['kernel 5.8', 'kernel 5.9', {kernel: '5.9'}],
      ['device pin', 'device mirror', {device: 'mirror'}],
      ['device pin', 'device pin, without R13', {without: ['R13']}],
    ] as const) {
      expect(await runOf(FORK.block.replaceAll(from, to), CATALOGUE)).toEqual({
        chosen: {...FORK.chosen, ...chosen},
        test: 'pin-fork-write',
        note: EDITED,
      });
      expect((await runOf(FORK.block.replace(from, to), CATALOGUE))!.chosen).toEqual({...FORK.chosen, ...chosen});
    }
  });

  it('is taken by the link where what stands in the mail is wrong', async () => {
    const wrong = FORK.block.replace('A: x = 2', 'A: x = 700');
    expectRun(await runOf(wrong, CATALOGUE), FORK);
    expectRun(await runOf(FORK.block.replaceAll('kernel 5.8', 'kernel 3.8'), CATALOGUE), FORK);
  });

  it('has the lines of the program that stand in the mail', async () => {
    const edited = PROGRAM.block.replace('[1, 2, 3]', '[1, 2, 3, 4]').replaceAll('\n', '\n> ');
    const linked = await runOf(edited, CATALOGUE);
    expect(linked).toMatchObject({chosen: PROGRAM.chosen, language: 'ts', note: EDITED});
    expect(textOf(linked)).toBe(PROGRAM.text.replace('[1, 2, 3]', '[1, 2, 3, 4]'));
  });

  it('is held against the catalogue only where that is at hand', async () => {
    expect(await runOf(FORK.block)).toMatchObject({test: 'pin-fork-write', at: FORK.at});
    expect((await runOf(FORK.block))!.note).toBeUndefined();
  });
});

describe('what is no block', () => {
  const LINK = 'https://example.org/run#2;5.8;pin;pin-fork-write';
  it.each([
    ['nothing', ''],
    ['a test', FORK.text],
    ['a test, quoted', `> ${FORK.text.replaceAll('\n', '\n> ')}`],
    ['a test of the reader’s own', OWN.text],
    ['a line of a test', 'A: x = 2\n'],
    ['some steps', 'A: map x\nA: x = 1\n  A: fork B\n'],
    ['a program', PROGRAM.text],
    ['a line of a program', "const kernel = new Kernel('5.8');"],
    ['a program with a link in a comment', `// see ${LINK}\n${PROGRAM.text}`],
    ['a comment with a link', `  // as in ${LINK}`],
    ['a block comment with a link', `/* ${LINK} */\nf();`],
    ['a string with a link', `const link = '${LINK}';\n`],
    ['a test with a link in a comment', FORK.text.replace('# group', `# ${LINK}\n# group`)],
    ['a test with a comment of an answer', `# Test pin-fork-write, kernel 5.8, device pin\n${FORK.text}`],
    ['a step with a link in a comment', `A: x = 1 # ${LINK}`],
    [
      'a program that speaks of kernels',
      "// on kernel 5.8, device pin: Never.\nconst x = 'Test a, kernel 5.8, device pin';\n",
    ],
    ['another address', 'https://example.org/litmus/pin-fork-write'],
    ['an address of this page', 'https://example.org/run#ru-links'],
    ['a link that cannot be opened', 'https://example.org/run#2;5.8;pin;ts=AAAA'],
    ['a link to no test', 'https://example.org/run#2;5.8;pin;no-such-test'],
    ['prose', 'The litmus test below says Never on kernel 5.8, device pin.'],
    ['a trace', parts(FORK.block).at(-3)!],
  ])('%s', async (_, text) => expect(await runOf(text, CATALOGUE)).toBeUndefined());

  it.each([
    '> ',
    '\n> ',
    'litmus t\n',
    'https://x/run#2;',
    'kernel 5.8, device pin ',
    '1| ',
    '"',
    '=3D',
    '&gt;',
    'Test t, kernel 5.8, device pin\n',
    '| ',
    ' ',
    '#',
    'a-',
    'http://',
  ])('of %j very often comes to its end', {timeout: 60_000}, async (part) => {
    // As much as is looked at; what takes the square of that takes minutes.
    for (const begin of ['', FORK.block, PROGRAM.block])
      await runOf(begin + part.repeat(Math.floor(35_000 / part.length)), CATALOGUE);
  });
});

it('there are 30 and more ways to mangle a block', () =>
  expect(Object.keys(MANGLED).length + Object.keys(WITHOUT_LINK).length).toBeGreaterThan(50));
