import {describe, expect, it} from 'vitest';
import {loadCatalogue} from '../litmus/catalogue';
import {print} from '../litmus/print';
import {read} from '../litmus/read';
import {BadLink, fragmentOf, readFragment} from './link';
import type {Chosen, Language} from './setting';

const CHOSEN: Chosen = {kernel: '5.8', device: 'pin', without: []};
const OFF: Chosen = {...CHOSEN, without: ['R13', 'R45.retry']};
const TEXT = 'litmus t\n"Why?"\n\nA: map x\nA: x = 1\n\nexists (A:x = 1)\n';
const SAFE = /^[A-Za-z0-9.:;=-]*[A-Za-z0-9]$/;

describe('a link', () => {
  it('holds a test readably, and what it is run under', async () => {
    expect(await fragmentOf('litmus', TEXT, OFF)).toBe(
      '1;k=5.8;d=pin;o=R13:R45.retry;t;ask.Why-3f-;A:map.x;A:x=1;exists.A:x=1',
    );
    expect(await fragmentOf('litmus', TEXT, CHOSEN, 'pin-fork-write')).toBe('1;k=5.8;d=pin;pin-fork-write');
    expect(await readFragment('#1;k=5.8;d=pin;pin-fork-write')).toEqual({
      chosen: CHOSEN,
      test: 'pin-fork-write',
    });
  });

  it('gives every test of the catalogue back, with or without its comments', async () => {
    for (const {text, test} of loadCatalogue(process.cwd()).entries) {
      const bare = print(test);
      for (const sent of [text, bare]) {
        const fragment = await fragmentOf('litmus', sent, OFF);
        expect(fragment).toMatch(SAFE);
        const back = await readFragment(fragment);
        if (!('text' in back)) throw new Error(`${test.name} came back as a name`);
        expect(back).toMatchObject({language: 'litmus', chosen: OFF});
        if (sent === text && text.includes('#')) expect(back.text).toBe(text);
        else expect(print(read(back.text))).toBe(bare);
      }
    }
  });

  it('gives any other text back letter for letter', async () => {
    for (const [language, text] of [
      ['ts', "import {Kernel} from 'model';\nconsole.log('P → P′', `${1}`, '\u0000', '𝄞');\n"],
      ['ts', ''],
      ['ts', '// a\r\n\tb  \n'.repeat(2000)],
      ['litmus', 'litmus broken\nA: frok B\n'],
      ['litmus', TEXT.replace('A: x = 1\n', 'A: x = 1 # why\n')],
    ] as [Language, string][]) {
      const fragment = await fragmentOf(language, text, CHOSEN);
      expect(fragment).toMatch(SAFE);
      expect(await readFragment(fragment)).toEqual({chosen: CHOSEN, language, text});
    }
  });

  it('says what is wrong with one that cannot be opened', async () => {
    const whole = await fragmentOf('ts', 'console.log(1);\n'.repeat(20), CHOSEN);
    for (const [fragment, message] of [
      ['', 'the version of its format stands'],
      ['2;k=5.8;pin-fork-write', 'begins with "2"'],
      ['1', 'it holds no text'],
      ['1;k=5.8;d=pin', 'it holds no text'],
      ['1;k=3.1;d=pin;t', 'k=3.1 is no kernel'],
      ['1;o=R13:R999;t', 'o=R13:R999: '],
      ['1;k=5.8;d=usb;t', 'd=usb is no kind of device'],
      [whole.slice(0, -4), 'its end is missing'],
      [whole.slice(0, -30), 'its end is missing'],
      [whole.replace(/ts=../, 'ts='), 'cannot be unpacked'],
      ['1;ts=!!!;end', 'cannot be unpacked'],
    ]) {
      const error: unknown = await readFragment(fragment!).catch((thrown: unknown) => thrown);
      expect(error, fragment).toBeInstanceOf(BadLink);
      expect((error as BadLink).message).toContain(message);
    }
  });

  it('does not unpack without end', async () => {
    const bomb = await fragmentOf('ts', 'a'.repeat(3_000_000), CHOSEN);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(readFragment(bomb)).rejects.toThrow('more than 1000 kB');
  });
});
