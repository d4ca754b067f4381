import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {loadCatalogue} from '../litmus/catalogue';
import {print} from '../litmus/print';
import {read} from '../litmus/read';
import {CANONICAL} from '../litmus/testing/samples';
import {DEVICE_KINDS} from '../model/device-kind';
import {ERAS} from '../model/kernels';
import {BadLink, fragmentOfNamed, fragmentOfText, readFragment} from './link';
import type {Chosen, Language} from './setting';

const CHOSEN: Chosen = {kernel: '5.8', device: 'pin', without: []};
const OFF: Chosen = {...CHOSEN, without: ['R13', 'R45.retry']};
const AT = {execution: 1, step: 12};
const MADE = {model: 3, verdict: 'Never'} as const;
const TEXT = 'litmus t\n"Why?"\n\nA: map x\nA: x = 1\n\nexists (A:x = 1)\n';
const SAFE = /^[A-Za-z0-9.:;=-]*[A-Za-z0-9]$/;
const {entries} = loadCatalogue(process.cwd());
const fork = {name: 'pin-fork-write', without: []};
const retry = {name: 'no-retry-stale-read', without: ['R45.retry', 'R46.retry']};

describe('a link', () => {
  it('holds a test readably, what it is run under, and what is shown of it', async () => {
    const all = await fragmentOfText('litmus', TEXT, {chosen: OFF, at: AT, made: MADE});
    expect(all).toBe('2;5.8;pin;o=R13:R45.retry;s=12;m=3N;t;ask.Why-3f-;A:map.x;A:x=1;exists.A:x=1');
    expect(await readFragment(`#${all}`)).toMatchObject({chosen: OFF, at: AT, made: MADE, language: 'litmus'});
  });

  it('holds a test of the catalogue by its name', async () => {
    const second = {execution: 2, step: 7};
    const link = fragmentOfNamed(fork, {chosen: CHOSEN, at: second, made: {model: 12, verdict: 'not-applicable'}});
    expect(link).toBe('2;5.8;pin;s=2:7;m=12-;pin-fork-write');
    const back = {chosen: {kernel: '5.8', device: 'pin'}, at: second, test: 'pin-fork-write'};
    expect(await readFragment(link)).toEqual({...back, made: {model: 12, verdict: 'not-applicable'}});
  });

  it('says nothing of the first step, which is shown anyway', () =>
    expect(fragmentOfNamed(fork, {chosen: CHOSEN, at: {execution: 1, step: 1}})).toBe('2;5.8;pin;pin-fork-write'));

  it('says which rules are off only where the catalogue has it otherwise', async () => {
    const newest = {kernel: '7.3', device: 'mirror'} as const;
    const asItIs = fragmentOfNamed(retry, {chosen: {...newest, without: ['R46.retry', 'R45.retry']}});
    expect(asItIs).toBe('2;7.3;mirror;no-retry-stale-read');
    expect(await readFragment(asItIs)).toEqual({chosen: newest, test: retry.name});
    const on = fragmentOfNamed(retry, {chosen: {...newest, device: 'sva', without: []}});
    expect(on).toBe('2;7.3;sva;o=none;no-retry-stale-read');
    expect(await readFragment(on)).toEqual({chosen: {...newest, device: 'sva', without: []}, test: retry.name});
    const another = fragmentOfNamed(retry, {chosen: {...newest, without: ['R13']}});
    expect(await readFragment(another)).toEqual({chosen: {...newest, without: ['R13']}, test: retry.name});
  });

  it('takes any beginning of a kind that is no other kind’s', async () => {
    for (const kind of DEVICE_KINDS)
      for (let length = 1; length <= kind.length; length++) {
        const short = kind.slice(0, length);
        const opened = readFragment(`2;5.8;${short};dontfork`);
        if (DEVICE_KINDS.filter((other) => other.startsWith(short)).length === 1)
          expect((await opened).chosen.device).toBe(kind);
        else await expect(opened).rejects.toThrow('no kind of device');
      }
  });

  it('gives every test of the catalogue back, with or without its comments', async () => {
    for (const {text, test} of entries) {
      const bare = print(test);
      for (const sent of [text, bare]) {
        const fragment = await fragmentOfText('litmus', sent, {chosen: OFF, at: AT, made: MADE});
        expect(fragment).toMatch(SAFE);
        const back = await readFragment(fragment);
        if (!('text' in back)) throw new Error(`${test.name} came back as a name`);
        expect(back).toMatchObject({language: 'litmus', chosen: OFF, at: AT});
        if (sent === text && text.includes('#')) expect(back.text).toBe(text);
        // To be short a link may leave out the question, and then what the model said; nothing else.
        else if (print(read(back.text)) !== bare) {
          expect(print(read(back.text))).toBe(print({...test, question: []}));
          expect(fragment.length).toBeLessThanOrEqual(125);
        }
        if (back.made === undefined) expect(fragment.length).toBeGreaterThan(125 - ';m=3N'.length);
        else expect(back.made).toEqual(MADE);
      }
    }
  });

  it('gives any other text back letter for letter', async () => {
    const steps = Array.from({length: 60}, (_, i) => `A: x = ${i}\n`).join('');
    for (const [language, text] of [
      ['ts', "import {Kernel} from 'model';\nconsole.log('P → P′', `${1}`, '\u0000', '𝄞');\n"],
      ['ts', ''],
      ['ts', '\ufeffno;\n'],
      ['ts', '// a\r\n\tb  \n'.repeat(2000)],
      ['litmus', 'litmus broken\nA: frok B\n'],
      ['litmus', TEXT.replace('A: x = 1\n', 'A: x = 1 # why\n')],
      ['litmus', `litmus  long\nA:map x\n${steps}exists (A:x = 1)`],
    ] as [Language, string][]) {
      const fragment = await fragmentOfText(language, text, {chosen: CHOSEN});
      expect(fragment).toMatch(SAFE);
      expect(await readFragment(fragment)).toEqual({chosen: CHOSEN, language, text});
    }
  });
});

describe('the length of a link', () => {
  const ORIGIN = 'https://linux.devmem.example.o';
  const linkOf = (fragment: string) => `${ORIGIN}/run#${fragment}`;

  it(
    'is 72 characters at most for every test of the catalogue, kind and era, with an origin of 30',
    {timeout: 60_000},
    async () => {
      expect(ORIGIN.length).toBe(30);
      for (const {name, without} of entries)
        for (const device of DEVICE_KINDS)
          for (const {release: kernel} of ERAS)
            for (const made of [undefined, MADE, {model: 123, verdict: 'Sometimes'} as const]) {
              const link = linkOf(
                fragmentOfNamed({name, without}, {chosen: {kernel, device, without}, ...(made && {made})}),
              );
              if (link.length > 72) expect.fail(link);
              if (!/[a-z0-9]$/.test(link)) expect.fail(link);
              const back = await readFragment(link);
              if (!('test' in back && back.test === name)) expect.fail(link);
              if (back.chosen.kernel !== kernel || back.chosen.device !== device) expect.fail(link);
            }
    },
  );

  it('has room for the step as well, but for the very longest names with the longest kernels and kinds', async () => {
    for (const {name, without} of entries)
      for (const [kernel, device, longest] of [
        ['5.8', 'pin', 26],
        ['5.10', 'request', 25],
        ['5.10', 'snoop', 24],
      ] as const) {
        const link = linkOf(fragmentOfNamed({name, without}, {chosen: {kernel, device, without}, at: AT, made: MADE}));
        if (name.length <= longest) expect(link.length, link).toBeLessThanOrEqual(72);
        expect(await readFragment(link)).toMatchObject({chosen: {kernel, device}, at: AT, test: name});
      }
  });

  it('is 160 characters at most for the example of litmus.md under every kernel and kind, with verdict and step', async () => {
    for (const device of DEVICE_KINDS)
      for (const {release: kernel} of ERAS) {
        const chosen: Chosen = {kernel, device, without: []};
        const link = linkOf(await fragmentOfText('litmus', CANONICAL, {chosen, at: AT, made: MADE}));
        expect(link.length, link).toBeLessThanOrEqual(160);
        expect(link).toContain(';A:fork.B;');
        const back = await readFragment(link);
        expect(back).toMatchObject({chosen, at: AT, made: MADE});
        expect(print(read((back as {text: string}).text))).toBe(CANONICAL.replace(/".*"\n/, ''));
      }
  });
});

it('the links that the page shows can be opened', async () => {
  const shown = readFileSync('docs/run.mdx', 'utf8').match(/^#\d;.*$/gm) ?? [];
  expect(shown.length).toBeGreaterThan(1);
  for (const link of shown) expect((await readFragment(link)).note).toBeUndefined();
});

describe('a link that cannot be opened', () => {
  it('says what is wrong with it', async () => {
    const whole = await fragmentOfText('ts', 'console.log(1);\n'.repeat(20), {chosen: CHOSEN});
    for (const [fragment, message] of [
      ['', 'the version of its format stands'],
      ['hello', 'begins with "hello"'],
      ['0;5.8;pin;t', 'begins with "0"'],
      ['3;5.8;pin;t', '3 is the version of its format, and this page knows none after 2'],
      ['9999;t', 'made by a newer copy of this site: reload the page'],
      ['2', 'it holds no text'],
      ['2;5.8;pin', 'it holds no text'],
      ['1;k=5.8;d=pin', 'it holds no text'],
      ['2;3.1;pin;t', '"3.1" is no kernel'],
      ['1;k=3.1;d=pin;t', '"3.1" is no kernel'],
      ['2;pin-fork-write', '"pin-fork-write" is no kernel'],
      ['2;5.8;pin;o=R13:R999;t', 'o=R13:R999: '],
      ['2;5.8;usb;t', '"usb" is no kind of device'],
      ['2;5.8;m;t', '"m" is no kind of device'],
      ['2;5.8;pin;s=0;t', 's=0 is no step'],
      ['2;5.8;pin;s=x;t', 's=x is no step'],
      ['2;5.8;pin;m=3X;t', 'm=3X is no version of the model'],
      ['2;5.8;pin;q=1;t', '"q=1" is nothing that'],
      [whole.slice(0, -4), 'its end is missing'],
      [whole.slice(0, -30), 'its end is missing'],
      [whole.replace(/ts=../, 'ts='), 'cannot be unpacked'],
      ['2;5.8;pin;ts=A;end', 'cannot be unpacked'],
    ]) {
      const error: unknown = await readFragment(fragment!).catch((thrown: unknown) => thrown);
      expect(error, fragment).toBeInstanceOf(BadLink);
      expect((error as BadLink).message).toContain(message);
    }
  });

  it('says so of a test that the catalogue does not have', async () => {
    const known = (name: string) => (name === 'dontfork' ? {text: '', chosen: {}} : undefined);
    await expect(readFragment('2;5.8;pin;dontfrok', known)).rejects.toThrow(
      'no test of the catalogue is called dontfrok',
    );
    expect(await readFragment('2;5.8;pin;dontfork', known)).toMatchObject({test: 'dontfork'});
  });

  it('shows a readable test as far as it has come, and says what is missing', async () => {
    const whole = await fragmentOfText('litmus', TEXT, {chosen: CHOSEN});
    const back = await readFragment(whole.slice(0, -7));
    expect(back).toMatchObject({language: 'litmus', chosen: CHOSEN});
    expect((back as {text: string}).text).toContain('A: x = 1\n');
    expect(back.note).toMatch(/^The link did not arrive as it was made: at line 5, column \d+: found .*\.$/);
  });

  it('does not unpack without end', async () => {
    const bomb = await fragmentOfText('ts', 'a'.repeat(3_000_000), {chosen: CHOSEN});
    expect(bomb.length).toBeLessThan(10_000);
    await expect(readFragment(bomb)).rejects.toThrow('more than 1000 kB');
  });
});
