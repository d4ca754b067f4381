import {expect, it} from 'vitest';
import {byDate} from './dates';

it('orders dates, those without a day after those of the same month that have one', () =>
  expect(['2018', '2018-11', '2018-11-19', '2019', '2018-08-01'].sort(byDate)).toEqual([
    '2018-08-01',
    '2018-11-19',
    '2018-11',
    '2018',
    '2019',
  ]));
