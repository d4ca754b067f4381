import {expect, it} from 'vitest';
import {DEVICE_KINDS} from '../model/device-kind';
import {ERAS} from '../model/kernels';
import {ALL_SETTINGS, printSettings} from './settings';

const eras = ERAS.map(({release}) => release).join(' ');

it('names all settings on one line', () =>
  expect(printSettings(ALL_SETTINGS)).toEqual([`${DEVICE_KINDS.join(' ')}: ${eras}`]));

it('names kinds together that have the same kernels', () =>
  expect(
    printSettings(
      [
        {device: 'pin', kernel: '4.20'},
        {device: 'pin', kernel: '5.8'},
        {device: 'mr', kernel: '4.20'},
        {device: 'sva', kernel: '4.20'},
        {device: 'sva', kernel: '5.8'},
      ],
      ' on ',
    ),
  ).toEqual(['pin sva on 4.20 5.8', 'mr on 4.20']));

it('names none', () => expect(printSettings([])).toEqual([]));
