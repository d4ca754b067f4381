/** The words behind `npm run history --`. */
import {isDay} from './recorded';

export interface Options {
  /** Record what is not recorded; else only say what that is. */
  readonly update: boolean;
  /** The day to record it under; absent: today. */
  readonly date?: string;
}

/** Something about the words that cannot be. The message says what may be written. */
export class WrongWords extends Error {
  override readonly name = 'WrongWords';
}

const HELP = 'Write "npm run history" to see what is not recorded, "npm run history -- --update" to record it';

export function parseOptions(words: readonly string[]): Options {
  let update = false;
  let date: string | undefined;
  for (const word of words) {
    const [, day] = /^--date=(.*)$/.exec(word) ?? [];
    if (word === '--update') update = true;
    else if (day !== undefined) date = dayOf(day);
    else if (word === '--date') throw new WrongWords('--date has no day. Write it as one word: --date=2026-11-23');
    else
      throw new WrongWords(`"${word}" means nothing here. ${HELP}, with --date=2026-11-23 for another day than today`);
  }
  if (date !== undefined && !update) {
    throw new WrongWords(
      '--date is the day to record under, and goes with --update: npm run history -- --update --date=…',
    );
  }
  return {update, ...(date === undefined ? {} : {date})};
}

function dayOf(text: string): string {
  if (isDay(text)) return text;
  throw new WrongWords(`--date=${text} is not a day. Write a day of the calendar as YYYY-MM-DD, such as 2026-11-23`);
}
