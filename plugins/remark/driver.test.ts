import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import remarkDriver, {linesInWords} from './driver';
import type {MdNode} from './mdast';

function filled(meta: string, value = ''): MdNode {
  const node: MdNode = {type: 'code', lang: 'c', meta, value, position: {start: {line: 7, column: 1}}};
  remarkDriver()({type: 'root', children: [node]}, {path: `${process.cwd()}/docs/x.mdx`, message: () => undefined});
  return node;
}

describe('a fence of a driver', () => {
  it('is filled with what it names, and says which lines that is', () => {
    const {lang, value, meta} = filled('driver=lab-pin.c symbols="lab_pin_move"');
    expect(lang).toBe('c');
    expect(value).toMatch(/^static int lab_pin_move\([^]*\n}$/);
    expect(readFileSync('kernel-lab/drivers/lab-pin.c', 'utf8')).toContain(value);
    expect(meta).toMatch(/^title="lab-pin\.c, lines \d+-\d+"$/);
  });

  it('may show a struct beside the function of the same name', () =>
    expect(filled('driver=lab-pin.c symbols="struct lab_pin lab_pin"').value).toMatch(
      /^struct lab_pin \{[^]*};\n\nstatic struct lab_device lab_pin = \{[^]*};$/,
    ));

  it('may show the whole file, under a title of its own', () => {
    const {value, meta} = filled('driver=lab-get.c title="All of it"');
    expect(`${value}\n`).toBe(readFileSync('kernel-lab/drivers/lab-get.c', 'utf8'));
    expect(meta).toBe('title="All of it"');
  });

  it('counts pieces that follow each other as one', () => {
    expect(
      linesInWords([
        {start: 3, end: 9},
        {start: 11, end: 20},
        {start: 40, end: 41},
      ]),
    ).toBe('lines 3-20, 40-41');
    expect(linesInWords([{start: 3, end: 3}])).toBe('line 3');
  });

  it('is no other fence', () => expect(filled('title="A sketch"', 'int a;').value).toBe('int a;'));
});

describe('the build stops', () => {
  it('at a file that there is not', () =>
    expect(() => filled('driver=lab-foo.c')).toThrow(
      /^docs\/x\.mdx:7: kernel-lab\/drivers has no lab-foo\.c\. It has: .*lab-get\.c/,
    ));
  it('at a name that the file does not have', () =>
    expect(() => filled('driver=lab-get.c symbols="lab_pin_add"')).toThrow(
      /^docs\/x\.mdx:7: kernel-lab\/drivers\/lab-get\.c has no lab_pin_add\. It has: struct lab_get, .*lab_get_add/,
    ));
  it('at a fence that has something in it', () =>
    expect(() => filled('driver=lab-get.c', 'int a;')).toThrow(
      'docs/x.mdx:7: this fence is filled from kernel-lab/drivers/lab-get.c. Leave it empty',
    ));
  it('at what it does not understand', () =>
    expect(() => filled('driver=lab-get.c symbol=lab_get_add')).toThrow(
      'docs/x.mdx:7: "driver=lab-get.c symbol=lab_get_add" is not understood. Write ```c driver=lab-pin.c symbols=',
    ));
  it('at a line that a page has no room for', () =>
    expect(() => filled('driver=smoke.c')).toThrow(/takes \d+ columns. A page has 72/));
});
