import {expect, it} from 'vitest';
import {movedAnchors} from './anchors';

it('takes the places, and leaves the pages', () =>
  expect(
    movedAnchors([
      {from: '/compare#old', to: '/compare#new', line: 1},
      {from: '/f/u0', to: '/f/u5d', line: 2},
      {from: '/#start', to: '/cow', line: 3},
    ]),
  ).toEqual([
    {page: '/compare', id: 'old', to: '/compare#new'},
    {page: '/', id: 'start', to: '/cow'},
  ]));
