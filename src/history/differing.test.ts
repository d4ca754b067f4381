import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {differing} from './differing';

describe('two texts shortened to where they differ', () => {
  it('keep some words around', () =>
    expect(differing('a b c d e f g one h i j k l m n', 'a b c d e f g two three h i j k l m n')).toEqual({
      from: '… d e f g one h i j k …',
      to: '… d e f g two three h i j k …',
    }));

  it('stay whole where little would be left out', () =>
    expect(differing('a b c d e f one', 'a b c d e f two')).toEqual({from: 'a b c d e f one', to: 'a b c d e f two'}));

  it('stay apart, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 30}).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (from, to) => {
        const short = differing(from, to);
        expect(short.from === short.to).toBe(from === to);
      }),
    );
  });
});
