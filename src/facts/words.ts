/** Small pieces of text that views are made of. */
import {parseSince, parseUntil} from './releases';

/** "since 5.7", "since some release after 5.10, by 6.1", "up to 6.11", or nothing where no span is known. */
export function spanInWords({
  since,
  until,
}: {
  since?: string | undefined;
  until?: string | undefined;
}): string | undefined {
  const words: string[] = [];
  const from = since === undefined ? undefined : parseSince(since);
  if (from)
    words.push(
      from.by
        ? `present by ${from.release}${from.other ? `, absent from ${from.other}` : ''}`
        : `since ${from.release}`,
    );
  const to = until === undefined ? undefined : parseUntil(until);
  if (to)
    words.push(to.by ? `gone by ${to.release}${to.other ? `, still in ${to.other}` : ''}` : `up to ${to.release}`);
  return words.length > 0 ? words.join('; ') : undefined;
}

/** Without the marks of code, and with blanks folded; references stay as they are written. */
export function plain(text: string): string {
  return text.replace(/`/g, '').replace(/\s+/g, ' ').trim();
}

/** How a claim stands today, in words. */
export function standingWords(stands: string, until?: string): string {
  switch (stands) {
    case 'held-until':
      return `held until ${until}`;
    case 'too-narrow':
      return 'too narrow';
    default:
      return stands;
  }
}

/** What the mark of a statement means that was not read in its source. */
export const MARK_MEANS: Readonly<Record<string, string>> = {
  derived: 'No document states it; it follows from the code that is named',
  inferred: 'It follows from rules that were read, but nobody was seen saying it',
  unverified: 'Not confirmed by a source',
};
