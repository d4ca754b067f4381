/** The link to a run in a mail, also where its line was broken. */
import {readFragment} from '../links/read';
import type {Catalogue, Linked} from '../links/linked';
import type {MailLine} from './mail';

export interface LinkFound {
  readonly linked: Linked;
  /** What else the mail holds. */
  readonly rest: string;
}

/** A link behind this, on its line, is in a comment of a program or a test, or is assigned in one. */
const IN_CODE = /(?:^|\s)(?:\/\/|#)(?:\s|$)|[=(+]\s*$/;

/** Behind its first word a link may go on in so many others; packed programs are long. */
const MOST = 2000;
/** A link that can be read goes over no more lines than these. */
const FEW = 40;

/** Every link that opens. `names` are those of tests of which the mail speaks. */
export async function linksIn(
  lines: readonly MailLine[],
  names: ReadonlySet<string>,
  catalogue?: Catalogue,
): Promise<LinkFound[]> {
  const words = wordsOf(lines);
  const found: LinkFound[] = [];
  for (let at = 0; at < words.length && found.length < FEW; at++) {
    const {text, before} = words[at]!;
    if (!BEGINS.test(text) && !(words.length === 1 && FRAGMENT.test(text))) continue;
    if (IN_CODE.test(before)) continue;
    const link = await linkAt(words, at, names, catalogue);
    if (!link) continue;
    const rest = [...words.slice(0, at), ...words.slice(at + link.count)].map((word) => word.text).join(' ');
    found.push({linked: link.linked, rest});
    at += link.count - 1;
  }
  return found;
}

/** An address, or the part of one that tells. */
const BEGINS = /https?:\/\/|https?(?:%3A|=3A|&#58;|&colon;)|\brun\/?(?:#|%23|=23|\*)/i;
const FRAGMENT = /^\W{0,4}\d{1,4};(?:\d+\.\d+|k=\d)/;
const RUN =
  /run\/?(?:index\.html)?[^A-Za-z0-9]{0,3}(?:#|%23|%2523|=23|&#35;|&#x23;|&num;|\*)[^A-Za-z0-9]{0,3}\d{1,4}\W/i;

interface Word {
  readonly text: string;
  /** What stands on the line in front of it. */
  readonly before: string;
  /** Whether it stands on its line alone. */
  readonly alone: boolean;
  /** Whether a blank line is behind it. */
  readonly last: boolean;
}

function wordsOf(lines: readonly MailLine[]): Word[] {
  return lines.flatMap(({text}, i): Word[] => {
    const parts = [...text.matchAll(/\S+/g)].filter(([word]) => !/^[>|]+$/.test(word));
    const ends = (lines[i + 1]?.text ?? '').trim() === '';
    return parts.map((part, j) => ({
      text: part[0],
      before: text.slice(0, part.index),
      alone: parts.length === 1,
      last: ends && j === parts.length - 1,
    }));
  });
}

/** The link that begins with this word, and how many words it has: the longest that is as it was made. */
async function linkAt(
  words: readonly Word[],
  at: number,
  names: ReadonlySet<string>,
  catalogue?: Catalogue,
): Promise<{linked: Linked; count: number} | undefined> {
  let text = '';
  let best: {linked: Linked; count: number} | undefined;
  for (let count = 1; count <= MOST && at + count <= words.length; count++) {
    const word = words[at + count - 1]!;
    // Another link begins.
    if (count > 1 && /https?:\/\//i.test(word.text)) break;
    text += word.text;
    const packed = /(?:ts|lt)(?:=|%3D)/.test(text);
    if (count > FEW && !packed) break;
    if ((RUN.test(text) || FRAGMENT.test(text)) && (!packed || /end\W*$/.test(text))) {
      const linked = await readFragment(text, catalogue).catch(() => undefined);
      if (
        linked?.note === undefined &&
        linked &&
        isMeant(linked, count, words.slice(at, at + count), names, catalogue)
      ) {
        best = {linked, count};
        if (packed) break;
      }
    }
    if (word.last) break;
  }
  return best;
}

/** A name that goes on with the next word may be another name: it must be known, or look as if its line was broken. */
function isMeant(
  linked: Linked,
  count: number,
  words: readonly Word[],
  names: ReadonlySet<string>,
  catalogue?: Catalogue,
): boolean {
  if (!('test' in linked) || catalogue || count === 1 || names.has(linked.test)) return true;
  return words.slice(1).every(({alone, text}) => alone && /^[a-z0-9-]+[>.,)]*$/.test(text));
}
