import {expect, it} from 'vitest';
import {drawTimeline} from './timeline';

it('is a line of time, with every event', () => {
  expect(
    drawTimeline(
      ['2006 : MADV_DONTFORK', '2018 : spimdev on VFIO : uacce without VFIO', ': and more', '2026 : now'],
      72,
    ),
  ).toEqual([
    '2006 ─┬─ MADV_DONTFORK',
    '2018 ─┼─ spimdev on VFIO',
    '      │  uacce without VFIO',
    '      │  and more',
    '2026 ─┴─ now',
  ]);
});

it('wraps an event that is too long', () => {
  expect(drawTimeline(['2006 : one two three four', '2007 : x'], 20)).toEqual([
    '2006 ─┬─ one two',
    '      │    three',
    '      │    four',
    '2007 ─┴─ x',
  ]);
});
