/** Kernel releases as facts name them: "5.10", "6.1.192", and brackets such as "by 6.1 (not in 5.10)". */

/** A release, as its numbers. */
export type Release = readonly number[];

/** When something began or ended. `by` is true where only a bracket of releases is known. */
export interface Bound {
  release: string;
  by: boolean;
  /** since: the newest release read that lacks it; until: the newest release read that still has it. */
  other?: string;
}

const RELEASE = /^\d+\.\d+(\.\d+)?$/;
const SINCE = /^(by )?(\d+\.\d+(?:\.\d+)?)(?: \(not in (\d+\.\d+(?:\.\d+)?)\))?$/;
const UNTIL = /^(by )?(\d+\.\d+(?:\.\d+)?)(?: \(still in (\d+\.\d+(?:\.\d+)?)\))?$/;

export function isRelease(text: string): boolean {
  return RELEASE.test(text);
}

/** Negative, zero or positive, as `a` is older than, the same as, or newer than `b`. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((text): Release => text.split('.').map(Number)) as [Release, Release];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Reads "6.1" or "by 6.1 (not in 5.10)"; undefined when it is neither. */
export function parseSince(text: string): Bound | undefined {
  return bound(SINCE.exec(text));
}

/** Reads "6.11" (the last release that has it) or "by 6.1 (still in 5.10)"; undefined when it is neither. */
export function parseUntil(text: string): Bound | undefined {
  return bound(UNTIL.exec(text));
}

function bound(match: RegExpExecArray | null): Bound | undefined {
  if (!match) return undefined;
  return {release: match[2]!, by: match[1] !== undefined, ...(match[3] ? {other: match[3]} : {})};
}
