import {describe, expect, it} from 'vitest';
import {columns, fits, share} from './columns';

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

  it('has texts across all columns, for which none is made wider', () => {
    const across = {text: `* ${'word '.repeat(20)}`, indent: '    '};
    const lines = columns(['A', 'D'], [{column: 0, text: 'x = 1'}, across, {column: 1, text: 'r0 = x'}]);
    expect(lines[0]).toBe('A      D');
    expect(lines.slice(3)).toEqual([`    *${' word'.repeat(15)}`, `     ${' word'.repeat(5)}`, '       r0 = x']);
  });

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

  it('keeps to another width where the columns fit into it', () => {
    const rows = ['a', 'b', 'c'].map((word, column) => ({column, text: `${word} `.repeat(60), indent: '  '}));
    expect(fits(['A', 'B', 'C'], rows, 72)).toBe(true);
    expect(Math.max(...columns(['A', 'B', 'C'], rows, 72).map(({length}) => length))).toBeLessThanOrEqual(72);
  });

  it.each([
    ['two columns of short texts', 2, 'x = 1', true],
    ['four of long texts', 4, 'the child shares P1, read-only on both sides [R14]', true],
    ['five of long texts', 5, 'the child shares P1, read-only on both sides [R14]', false],
    ['seven of short texts', 7, 'x = 1', true],
    ['a word longer than its column', 2, 'x'.repeat(36), false],
    ['a word that fits but for where a text goes on', 2, `a ${'x'.repeat(34)}`, false],
    ['a word that fits', 2, `a ${'x'.repeat(33)}`, true],
  ])('tells whether there is room for %s', (_, count, text, fit) => {
    const rows = Array.from({length: count}, (__, column) => ({column, text}));
    expect(
      fits(
        rows.map(() => 'A'),
        rows,
        72,
      ),
    ).toBe(fit);
  });
});
