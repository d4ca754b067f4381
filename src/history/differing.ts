/** Two texts shortened to where they differ, for a list of changes. */

/** So many words of what both have stay on each side. */
const AROUND = 4;

/** What is left out stands as "…". Short texts stay whole. */
export function differing(from: string, to: string): {from: string; to: string} {
  const [was, is] = [from.split(' '), to.split(' ')];
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start++;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  // Two words for which "…" stands are not worth it.
  const first = start - AROUND > 2 ? start - AROUND : 0;
  const last = end - AROUND > 2 ? end - AROUND : 0;
  const part = (words: readonly string[]) =>
    [...(first > 0 ? ['…'] : []), ...words.slice(first, words.length - last), ...(last > 0 ? ['…'] : [])].join(' ');
  return {from: part(was), to: part(is)};
}
