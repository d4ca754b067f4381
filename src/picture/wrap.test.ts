import {describe, expect, it} from 'vitest';
import {wrap} from './wrap';

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
