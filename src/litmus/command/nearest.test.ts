import {expect, it} from 'vitest';
import {DEVICE_KINDS} from '../../model/device-kind';
import {nearest} from './nearest';

it.each([
  ['pni', undefined],
  ['pinn', 'pin'],
  ['PIN', 'pin'],
  ['miror', 'mirror'],
  ['requests', 'request'],
  ['req', 'request'],
  ['sav', undefined],
  ['svm', 'sva'],
  ['odp', undefined],
  ['', undefined],
  ['pin'.repeat(1e6), undefined],
])('%s', (word, meant) => expect(nearest(word, DEVICE_KINDS)).toBe(meant));
