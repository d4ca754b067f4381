import {expect, it} from 'vitest';
import {layout} from './layout';
import {parse} from './parse';

it.each([
  ['A: map x;A: map y', {x: 0, y: 1}],
  ['A: map x y;A: map z', {x: 0, y: 0, z: 1}],
  ['A: map x;A: unmap x;A: map y x;A: map z', {x: 0, y: 0, z: 1}],
  ['A: r0 = z;A: map x;K: merge A x y', {x: 0, z: 1, y: 2}],
])('%s', (steps, pages) =>
  expect(Object.fromEntries(layout(parse(`litmus t;${steps};exists (r0 = 1)`)))).toEqual(pages),
);
