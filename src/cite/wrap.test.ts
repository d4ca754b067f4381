import {describe, expect, it} from 'vitest';
import {wrap} from './wrap';

describe('wrapping', () => {
  it('fills lines and folds blanks', () =>
    expect(wrap('one two\n three  four', '', 9)).toEqual(['one two', 'three', 'four']));
  it('hangs all lines but the first', () => expect(wrap('So: a b c', '    ', 7)).toEqual(['So: a b', '    c']));
  it('of nothing is nothing', () => expect(wrap(' ')).toEqual([]));
  it('counts characters', () => expect(wrap('P′ P′ P′', '', 5)).toEqual(['P′ P′', 'P′']));
  it('never breaks an address, which has its line for itself', () =>
    expect(wrap('Source: https://a.example/long seen', '  ', 12)).toEqual([
      'Source:',
      'https://a.example/long',
      '  seen',
    ]));
  it('gives a word that has no room beside the indent a line for itself', () =>
    expect(wrap('Source: abcdefghij seen', '    ', 11)).toEqual(['Source:', 'abcdefghij', '    seen']));
  it('leaves a short address where it stands', () =>
    expect(wrap('see http://a.b/c now', '', 20)).toEqual(['see http://a.b/c now']));
  it('cuts any other word that is too long, after a mark', () =>
    expect(wrap('a drivers/iommu/arm-smmu.c b', ' ', 12)).toEqual(['a', ' drivers/', ' iommu/arm-', ' smmu.c b']));
  it('cuts a word without marks where the line ends', () =>
    expect(wrap('abcdefgh', '', 3)).toEqual(['abc', 'def', 'gh']));
});
