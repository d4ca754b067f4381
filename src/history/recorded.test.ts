import {describe, expect, it} from 'vitest';
import {compareRecorded, isDay, nextRecorded, parseRecorded} from './recorded';

describe('the name of a recording', () => {
  it.each([
    ['2026-11-23', {date: '2026-11-23', place: 1}],
    ['2026-11-23.2', {date: '2026-11-23', place: 2}],
    ['2024-02-29.10', {date: '2024-02-29', place: 10}],
    ['2026-02-29', undefined],
    ['2026-11-31', undefined],
    ['2026-11-23.1', undefined],
    ['2026-11-23.02', undefined],
    ['2026-11-23.', undefined],
    ['23 November', undefined],
  ])('%s', (text, when) => expect(parseRecorded(text)).toEqual(when));

  it.each([
    [undefined, '2026-11-23', '2026-11-23'],
    ['2026-11-22.4', '2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-23', '2026-11-23.2'],
    ['2026-11-23.9', '2026-11-23', '2026-11-23.10'],
  ])('after %s on %s is %s', (last, date, next) => expect(nextRecorded(last, date)).toBe(next));

  it('is never before the last', () => expect(() => nextRecorded('2026-11-24', '2026-11-23')).toThrow(RangeError));

  it('is ordered by day and place', () =>
    expect(['2026-11-23.10', '2026-12-01', '2026-11-23', '2026-11-23.9'].sort(compareRecorded)).toEqual([
      '2026-11-23',
      '2026-11-23.9',
      '2026-11-23.10',
      '2026-12-01',
    ]));
});

it.each([
  ['2026-11-23', true],
  ['2026-2-3', false],
  ['2026-13-01', false],
  ['0000-00-00', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
