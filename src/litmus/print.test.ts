import {describe, expect, it} from 'vitest';
import {parse} from './parse';
import {print, printCondition} from './print';
import {generate, placeless} from './testing/generate';
import {CANONICAL, EVERYTHING} from './testing/samples';

describe('print', () => {
  it.each([CANONICAL, EVERYTHING])('gives canonical text back', (text) => expect(print(parse(text))).toBe(text));

  it('makes canonical text of any other', () =>
    expect(print(parse('litmus t;A:map x;# all\n\n A : r0=x;;  D:x=007\r\nforall( (((r0=0)))\\/~A:x=1 )'))).toBe(
      'litmus t\n\nA: map x\nA: r0 = x\nD: x = 7\n\nforall (r0 = 0 \\/ ~(A:x = 1))\n',
    ));

  it('needs no step', () => expect(print(parse('litmus t\nexists (r0 = 1)'))).toBe('litmus t\n\nexists (r0 = 1)\n'));

  it('is undone by parse, for 2,000 tests by chance', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const test = generate(seed);
      const text = print(test);
      const read = parse(text);
      expect(placeless(read)).toEqual(test);
      expect(print(read)).toBe(text);
    }
  });
});

describe('a condition', () => {
  it.each([
    ['r0 = 1 /\\ r1 = 1 \\/ r2 = 1', 'r0 = 1 /\\ r1 = 1 \\/ r2 = 1'],
    ['(r0 = 1 /\\ r1 = 1) \\/ r2 = 1', 'r0 = 1 /\\ r1 = 1 \\/ r2 = 1'],
    ['r0 = 1 /\\ (r1 = 1 \\/ r2 = 1)', 'r0 = 1 /\\ (r1 = 1 \\/ r2 = 1)'],
    ['(r0 = 1 /\\ r1 = 1) /\\ r2 = 1', '(r0 = 1 /\\ r1 = 1) /\\ r2 = 1'],
    ['~r0 = 1 /\\ r1 = 1', '~(r0 = 1) /\\ r1 = 1'],
    ['~(r0 = 1 /\\ r1 = 1)', '~(r0 = 1 /\\ r1 = 1)'],
    ['~ ~ r0=1', '~~(r0 = 1)'],
  ])('%s', (written, printed) =>
    expect(printCondition(parse(`litmus t\nexists (${written})`).condition)).toBe(`exists (${printed})`),
  );
});
