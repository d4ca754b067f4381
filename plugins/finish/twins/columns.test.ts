import {expect, it} from 'vitest';
import {columnsOf, isAddress, padded, widestOf} from './columns';

it('counts characters, not bytes or code units', () => {
  expect(columnsOf('P′ → Glissé')).toBe(11);
  expect(columnsOf('e\u0301')).toBe(1);
  expect(columnsOf('漢字')).toBe(4);
  expect(columnsOf('\u200b')).toBe(0);
});

it('pads to a width, and knows the widest line', () => {
  expect(padded('→', 3)).toBe('→  ');
  expect(padded('abc', 2)).toBe('abc');
  expect(widestOf(['a', 'abc', ''])).toBe(3);
  expect(widestOf([])).toBe(0);
});

it('knows an address', () => {
  expect(isAddress('https://lore.kernel.org/all/x@y/')).toBe(true);
  expect(isAddress('mailto:list@example.org?subject=x')).toBe(true);
  expect(isAddress('see https://example.org')).toBe(false);
});
