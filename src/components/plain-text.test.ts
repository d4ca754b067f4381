import {createElement} from 'react';
import {expect, it} from 'vitest';
import {plainText} from './plain-text';

it('takes the words out of elements', () =>
  expect(plainText(['What ', createElement('code', {key: 'c'}, 'fork()'), ' does: ', 3, ' things', null, false])).toBe(
    'What fork() does: 3 things',
  ));
