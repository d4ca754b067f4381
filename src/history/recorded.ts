/**
 * When something was recorded: `2026-11-23` for the first recording of a day, `2026-11-23.2` for the second, so that what a day
 * brought keeps its order.
 */

const RECORDED = /^(\d{4}-\d{2}-\d{2})(?:\.(\d+))?$/;

export interface When {
  /** YYYY-MM-DD */
  readonly date: string;
  /** Its place among the recordings of the day, from 1. */
  readonly place: number;
}

/** Nothing where the text is none, or the day is in no calendar. */
export function parseRecorded(text: string): When | undefined {
  const [, date, place] = RECORDED.exec(text) ?? [];
  if (date === undefined || !isDay(date)) return undefined;
  if (place === undefined) return {date, place: 1};
  // The first of a day has no number, and none is written in two ways.
  return Number(place) > 1 && !place.startsWith('0') ? {date, place: Number(place)} : undefined;
}

/** YYYY-MM-DD, and in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function dateOf(recorded: string): string {
  return recorded.slice(0, 'YYYY-MM-DD'.length);
}

export function placeOf(recorded: string): number {
  return parseRecorded(recorded)?.place ?? 1;
}

/** The next recording of that day, after `last`. Throws where `last` is of a later day. */
export function nextRecorded(last: string | undefined, date: string): string {
  if (last === undefined || dateOf(last) < date) return date;
  if (dateOf(last) > date) throw new RangeError(`${date} is before ${dateOf(last)}`);
  return `${date}.${placeOf(last) + 1}`;
}

export function compareRecorded(a: string, b: string): number {
  if (dateOf(a) !== dateOf(b)) return dateOf(a) < dateOf(b) ? -1 : 1;
  return placeOf(a) - placeOf(b);
}
