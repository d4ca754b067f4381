/** Every mainline release that the model knows, and some of them in words. */
import {ERAS, isKernelRelease, NEWEST} from '../../src/model/kernels';

/** No major number had as many minor ones. */
const MINORS = 99;

/** From the oldest to the newest. */
export const RELEASES: readonly string[] = every();

function every(): string[] {
  const major = (release: string) => Number(release.split('.')[0]);
  const releases: string[] = [];
  for (let first = major(ERAS[0]!.release); first <= major(NEWEST); first++) {
    for (let minor = 0; minor <= MINORS; minor++) releases.push(`${first}.${minor}`);
  }
  return releases.filter(isKernelRelease);
}

/** Releases that follow each other, as the indices of the first and the last in RELEASES. */
export interface Span {
  from: number;
  to: number;
}

/** The fewest spans that make up the releases. */
export function spansOf(releases: Iterable<string>): Span[] {
  const wanted = new Set(releases);
  const spans: Span[] = [];
  for (const [index, release] of RELEASES.entries()) {
    if (!wanted.has(release)) continue;
    const last = spans.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else spans.push({from: index, to: index});
  }
  return spans;
}

/** "up to 5.8", "from 5.9 to 5.18", "in 5.8", "from 5.9 on"; nothing where it is all of them. */
export function spanInWords({from, to}: Span): string {
  const newest = RELEASES.length - 1;
  if (from === 0 && to === newest) return '';
  if (from === to) return `in ${RELEASES[from]}`;
  if (from === 0) return `up to ${RELEASES[to]}`;
  return to === newest ? `from ${RELEASES[from]} on` : `from ${RELEASES[from]} to ${RELEASES[to]}`;
}

/** "up to 5.7 and from 5.9 on"; "all kernels". */
export function releasesInWords(releases: Iterable<string>): string {
  return andList(spansOf(releases).map(spanInWords)) || 'all kernels';
}

/** "a", "a and b", "a, b and c". */
export function andList(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
