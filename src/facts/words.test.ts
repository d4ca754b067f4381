import {describe, expect, it} from 'vitest';
import {plain, spanInWords} from './words';

describe('a span of kernels in words', () => {
  it.each([
    [{since: '5.7'}, 'since 5.7'],
    [{until: '6.11'}, 'up to 6.11'],
    [{since: '5.7', until: '6.11'}, 'since 5.7; up to 6.11'],
    [{since: 'by 6.1 (not in 5.10)'}, 'present by 6.1, absent from 5.10'],
    [{until: 'by 7.2 (still in 6.12)'}, 'gone by 7.2, still in 6.12'],
    [{}, undefined],
  ])('%j', (span, words) => expect(spanInWords(span)).toBe(words));
});

it('plain text keeps references and drops the marks of code', () =>
  expect(plain('See `mm`\n  and [u5d].')).toBe('See mm and [u5d].'));
