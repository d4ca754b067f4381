/** What somebody who mistyped a word may have meant. */

/** The word of `known` that takes the fewest changes of a letter, if these are few enough to be slips. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return allNear(word, known)[0]?.name;
}

/** All that are near enough to be meant, the nearest first, with how many letters are to be changed. */
export function allNear(word: string, known: readonly string[]): {name: string; changes: number}[] {
  const asked = word.toLowerCase();
  // Nobody mistypes at length, and the distance takes the product of the lengths.
  if (asked.length > 40) return [];
  return known
    .map((name) => ({name, changes: asked.length > 2 && name.startsWith(asked) ? 0.5 : distance(asked, name)}))
    .filter(({name, changes}) => changes <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.changes - b.changes);
}

/** ` Did you mean pin?`, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** Letters to put in, take out or change (Levenshtein), row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
