import {describe, expect, it} from 'vitest';
import {parseOptions} from './options';

describe('the words behind npm run history', () => {
  it.each([
    [[], {update: false}],
    [['--update'], {update: true}],
    [['--date=2026-11-23', '--update'], {update: true, date: '2026-11-23'}],
  ])('%j', (words, options) => expect(parseOptions(words)).toEqual(options));

  it.each([
    [['--update', '--date=2026-02-30'], '--date=2026-02-30 is not a day. Write a day of the calendar as YYYY-MM-DD'],
    [['--update', '--date=yesterday'], '--date=yesterday is not a day.'],
    [['--update', '--date='], '--date= is not a day.'],
    [['--update', '--date', '2026-11-23'], '--date has no day. Write it as one word: --date=2026-11-23'],
    [['--date=2026-11-23'], '--date is the day to record under, and goes with --update'],
    [['update'], '"update" means nothing here. Write "npm run history"'],
  ])('%j is answered with what to write', (words, message) => expect(() => parseOptions(words)).toThrow(message));
});
