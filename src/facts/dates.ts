/** Dates as the thread has them: "2018-11-19", "2018-11" or "2018". */

/** Orders dates; one without a month or a day comes after all that have it. */
export function byDate(a: string, b: string): number {
  const full = (date: string) => `${date}-99-99`.slice(0, 10);
  return full(a).localeCompare(full(b));
}
