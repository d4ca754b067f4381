import {expect, it} from 'vitest';
import {actorsOf, actorWords} from './actors';

const actors = ['K', 'D@B', 'B', "A'", 'D', 'A', 'B'];

it('are processes, then devices, then the kernel', () =>
  expect(actorsOf(actors.map((actor) => ({actor})))).toEqual(['A', "A'", 'B', 'D', 'D@B', 'K']));

it('say what they are', () =>
  expect(['A', "A'", 'D@B', 'K'].map(actorWords)).toEqual(['A', "A'", 'D@B, the device', 'K, the kernel']));
