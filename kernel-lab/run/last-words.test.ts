import {expect, it} from 'vitest';
import {excerpt, lastWords} from './last-words';

it('gives the cause in the words of the kernel', () => {
  expect(lastWords(['[    3.1] Kernel panic - not syncing: sysrq triggered crash'])).toBe(
    'the kernel panicked: sysrq triggered crash',
  );
  expect(
    lastWords([
      '[    9.1] BUG: kernel NULL pointer dereference, address: 0000000000000008',
      '[    9.2] Kernel panic - not syncing: Fatal exception',
    ]),
  ).toBe('the kernel panicked: Fatal exception: BUG: kernel NULL pointer dereference, address: 0000000000000008');
  expect(lastWords(['[    9.1] Oops: 0002 [#1] SMP'])).toBe('the kernel stopped: Oops: 0002 [#1] SMP');
  expect(lastWords(['{"test":"a"}', ''])).toBe('');
});

it('shows the first complaint and what follows, or the end', () => {
  const calm = ['a', 'b', 'c', 'd'];
  expect(excerpt(calm, 2)).toEqual(['c', 'd']);
  expect(excerpt(['a', 'Oops: 0002', 'RIP', 'Code', ...calm], 2)).toEqual(['Oops: 0002', 'RIP']);
});
