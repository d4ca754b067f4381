/** Random tests survive the notation and the link, as they are. Those that make no sense do too: print.test.ts, url.test.ts. */
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {generate, placeless} from '../testing/generate';
import {print} from '../print';
import {parse} from '../parse';
import {read} from '../read';
import {decode, encode} from '../url';
import {cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';

it(
  'a test that makes sense is read as it was printed',
  () =>
    forAll(
      cases(),
      ({test}) => {
        const text = print(test);
        expect(placeless(read(text))).toEqual(test);
        expect(print(read(text))).toBe(text);
      },
      500,
    ),
  TIMEOUT,
);

it(
  'a test that makes sense is what its link says',
  () => forAll(cases(), ({test}) => expect(placeless(decode(encode(test)))).toEqual(test), 500),
  TIMEOUT,
);

it(
  'so is a test of which nothing is known',
  () =>
    // The tests of a seed know no smaller ones.
    forAll(
      fc.noShrink(fc.integer()).map(generate),
      (test) => {
        expect(placeless(parse(print(test)))).toEqual(test);
        expect(placeless(decode(encode(test, {question: true})))).toEqual(test);
      },
      1000,
    ),
  TIMEOUT,
);
