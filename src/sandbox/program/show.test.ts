import {describe, expect, it} from 'vitest';
import {Kernel} from '../../model';
import {show, showError} from './show';

const shown = (...values: unknown[]) => show(values, 2000);

describe('show', () => {
  it('prints texts as they are, and what is inside of something in quotes', () => {
    expect(shown('the device reads', 1, "isn't", '')).toBe("the device reads 1 isn't ");
    expect(shown(['a', "isn't", 'a "b"\n\\', ''])).toBe(`['a', 'isn\\'t', 'a "b"\\n\\\\', '']`);
  });

  it.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'true'],
    [-0, '-0'],
    [1.5, '1.5'],
    [NaN, 'NaN'],
    [12n, '12n'],
    [Symbol('x'), 'Symbol(x)'],
    [/a\/b/g, '/a\\/b/g'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(NaN), 'Invalid Date'],
    [(x: number) => x, '[function]'],
    [function named() {}, '[function named]'],
    [Kernel, '[class Kernel]'],
    [[], '[]'],
    [{}, '{}'],
    [{a: 1, 'b-c': 2, $d_1: 3, '': 4, 5: 5}, "{'5': 5, a: 1, 'b-c': 2, $d_1: 3, '': 4}"],
    [[1, [2, [3, [4, [5]]]]], '[1, [2, [3, […]]]]'],
    [{a: {b: {c: {d: 1}}}}, '{a: {b: {c: {…}}}}'],
    [new Map<unknown, unknown>([['x', {y: 1}]]), "Map(1) {'x' => {y: 1}}"],
    [new Set([1, 'x']), "Set(2) {1, 'x'}"],
    [new Uint8Array([1, 2]), 'Uint8Array(2) [1, 2]'],
    [new DataView(new ArrayBuffer(1)), 'DataView {}'],
    [Promise.resolve(1), 'Promise {}'],
    [
      new (class Frame {
        pins = 1;
      })(),
      'Frame {pins: 1}',
    ],
    [Object.create(null), '[no prototype] {}'],
    [new TypeError('bad'), 'TypeError: bad'],
    [[new Error('')], '[Error]'],
    [Object.assign(new Error('x'), {name: 'WrongUse'}), 'WrongUse: x'],
    // eslint-disable-next-line no-sparse-arrays
    [[1, , 3], '[1, empty, 3]'],
  ])('prints %o', (value, text) => expect(shown(value)).toBe(text));

  it('calls nothing of what it prints', () => {
    const never = () => {
      throw new Error('called');
    };
    const value = {
      get x() {
        return never();
      },
      toString: never,
      toJSON: never,
      [Symbol.toPrimitive]: never,
      inspect: never,
    };
    expect(shown(value)).toBe(
      '{x: [getter], toString: [function never], toJSON: [function never], inspect: [function never]}',
    );
    expect(shown(Object.assign(new Date(0), {toISOString: never}))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('says so where a Proxy throws, and goes on', () => {
    const thrower = new Proxy(
      {},
      {
        getPrototypeOf() {
          throw new Error('trap');
        },
      },
    );
    expect(shown([1, thrower, 2], thrower)).toBe('[1, [cannot be shown], 2] [cannot be shown]');
  });

  it('finds circles', () => {
    const a: Record<string, unknown> = {};
    a.b = {a, c: [a]};
    expect(shown(a, a)).toBe('{b: {a: [circular], c: [[circular]]}} {b: {a: [circular], c: [[circular]]}}');
  });

  it('shows a hundred of many', () => {
    expect(shown(Array.from({length: 1000}, () => 1))).toBe(`[${'1, '.repeat(100)}… 900 more]`);
    expect(shown(new Set(Array.from({length: 101}, (_, i) => i)))).toMatch(/, 99, … 1 more}$/);
    expect(shown(Object.fromEntries(Array.from({length: 102}, (_, i) => [`k${i}`, i])))).toMatch(
      /, k99: 99, … 2 more}$/,
    );
  });

  it('is never longer than it may be, and cuts no pair in half', () => {
    const long = 'x'.repeat(1e6);
    for (const value of [long, [long], {[long]: long}, Array(1000).fill(long), Symbol(long), new Error(long)]) {
      const text = show([value, value], 50);
      expect(text).toHaveLength(50);
      expect(text.endsWith('…')).toBe(true);
    }
    expect(show(['ab'], 2)).toBe('ab');
    expect(show(['abc'], 2)).toBe('a…');
    expect(show(['a😀bc'], 3)).toBe('a…');
    expect(show(['a😀bc'], 4)).toBe('a😀…');
  });
});

describe('showError', () => {
  it('gives name and message, of whatever was thrown', () => {
    class Mine extends Error {
      override name = 'Mine';
    }
    expect(showError(new Mine('x'), 100)).toBe('Mine: x');
    expect(showError(new RangeError(), 100)).toBe('RangeError');
    expect(showError('text', 100)).toBe('text');
    expect(showError({a: 1}, 100)).toBe('{a: 1}');
    expect(showError(undefined, 100)).toBe('undefined');
    expect(showError(new Error('x'.repeat(1000)), 20)).toBe('Error: xxxxxxxxxxxx…');
  });

  it('asks no getter', () => {
    const error = new Error('own');
    Object.defineProperty(error, 'name', {get: () => 'got'});
    expect(showError(error, 100)).toBe('Error: own');
  });
});
