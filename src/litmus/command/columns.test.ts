import {describe, expect, it} from 'vitest';
import {columns, share, wrap} from './columns';

describe('wrap', () => {
  it.each<[text: string, width: number, lines: string[]]>([
    ['', 20, ['']],
    ['fork B', 20, ['fork B']],
    ['fork B: write-protect x', 16, ['fork B:', '  write-protect', '  x']],
    ['abcdefghijklmnopqrst', 13, ['abcdefghijklm', '  nopqrst']],
    ['one two three', 9, ['one two', 'three']],
    ['abcd', 1, ['a', 'b', 'c', 'd']],
    ['a  b', 10, ['a b']],
  ])('%j into %d', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it('indents', () => expect(wrap('range_start, of a fork', 15, '  ')).toEqual(['  range_start,', '    of a fork']));
});

describe('share', () => {
  it('gives what is wanted where there is room', () => expect(share([3, 5], 80)).toEqual([3, 5]));
  it('gives what the modest leave to the others', () => expect(share([100, 4, 50], 64)).toEqual([30, 4, 30]));
  it('needs no column', () => expect(share([], 80)).toEqual([]));
});

describe('columns', () => {
  it('has a head, a line and a row for each text', () =>
    expect(
      columns(
        ['A', 'D'],
        [
          {column: 0, text: 'x = 1'},
          {column: 1, text: 'r0 = x'},
        ],
      ),
    ).toEqual(['A      D', '-----  ------', 'x = 1', '       r0 = x']));

  it('keeps to 80 characters with four columns', () => {
    const rows = [0, 1, 2, 3].map((column) => ({column, text: 'write-protect '.repeat(9) + 'x'.repeat(100)}));
    const lines = columns(['A', 'B', 'D', 'K'], rows);
    expect(Math.max(...lines.map((line) => line.length))).toBe(78);
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
  });

  it('gives more columns than four room for words', () => {
    const rows = [0, 1, 2, 3, 4].map((column) => ({column, text: 'write-protect '.repeat(9)}));
    expect(columns(['A', 'B', 'C', 'D', 'K'], rows)[0]!.indexOf('B')).toBe(20);
  });
});
