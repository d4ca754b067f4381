import {expect, it} from 'vitest';
import {CANONICAL} from '../../litmus/testing/samples';
import {bringBack} from './bring-back';

const on = (kernel: string, ...without: string[]) => ({kernel, device: 'pin', without}) as const;

it('finds the rules that alone bring the older verdict back, by their numbers and their parts', () => {
  expect(bringBack(CANONICAL, on('5.9'), ['R13', 'R15', 'R4', 'R33', 'R999', 'R1'], 'Never')).toEqual(['R15', 'R4']);
  expect(bringBack(CANONICAL, on('5.8'), ['R33.maps', 'R33', 'R33.refs', 'R13'], 'Always')).toEqual([
    'R33.maps',
    'R33',
  ]);
});

it('asks nothing of a rule that is off already', () =>
  expect(bringBack(CANONICAL, on('5.9', 'R15'), ['R15'], 'Never')).toEqual([]));
