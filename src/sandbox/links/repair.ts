/**
 * A fragment as it was made, from what arrived. Mailers, archives, shells and browsers add the punctuation of the sentence
 * around it, quotation marks and brackets, line breaks with the `> ` of a quotation, percent signs, quoted-printable, HTML's
 * entities, and characters that nobody sees. A fragment has letters, digits and `- . : ; =` alone, so what else stands in it
 * was not there. Where that leaves more than one reading (a word glued behind, or a line that goes on?), all are given.
 */

/** What the fragment may have been, the likeliest first; never empty. */
export function repairs(arrived: string): string[] {
  const text = arrived.slice(0, LONGEST);
  const texts = text.includes('=3D') ? [printable(text), text] : [text, withoutSoftBreaks(text)];
  const found = texts.flatMap((one) => {
    const plain = decoded(one);
    // What stands behind an empty line is another paragraph.
    const lines = [...new Set([paragraph(plain), plain])].map(joined);
    const parts = lines.flatMap((line) => [cut(line, CLOSED), fragmentIn(line), cut(line, FOREIGN)]);
    return [...parts, cut(plain, FOREIGN)].map((part) => trim(part.replace(FOREIGN, '')));
  });
  return [...new Set(found)];
}

/** More than any link that was made here. */
const LONGEST = 3_000_000;

/** No part of any fragment. */
const FOREIGN = /[^A-Za-z0-9.:;=-]/g;

/** A line break, with what a quotation puts in front of the next line: `> `, `>> `, `| `, `JG> `. */
const BREAK = /(?:\r\n?|[\n\u0085\u2028\u2029])\s*(?:(?:[A-Za-z]{1,3}(?=>[> \t]*[.:;=-]*[A-Za-z0-9]))?[>|]\s*)*/g;

/** An empty line, quoted or not. */
const EMPTY = /\n[ \t]*(?:[>|][ \t]*)*\r?\n/g;

/** A link without the paragraphs that follow it. */
function paragraph(text: string): string {
  EMPTY.lastIndex = Math.max(text.search(/\d;/), 0);
  const end = EMPTY.exec(text);
  return end ? text.slice(0, end.index) : text;
}

function joined(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.join('\n').replace(BREAK, '');
}

/**
 * A bracket or quotation mark that was opened before the address, or what else an address had behind this one; the `>` of a
 * quotation has a blank in front of it.
 */
const CLOSED = /["')[\]}<&\u2019\u201d\u00bb]|\S>|__;/;

/** As far as the first of these. */
function cut(text: string, by: RegExp): string {
  const fragment = fragmentIn(text.replace(/\p{Cf}/gu, ''));
  const end = fragment.search(by);
  return end < 0 ? fragment : fragment.slice(0, end + 1);
}

/** From its version on, behind the `#` of an address if it is one: some send `*` or nothing in its place. */
function fragmentIn(text: string): string {
  const found = /(?:[#*]|\brun\/?)[^A-Za-z0-9]{0,20}(?=\d{1,4}[ \t]{0,3};)/.exec(text);
  if (found) return text.slice(found.index + found[0].length);
  const hash = text.indexOf('#');
  const address = hash >= 0 && /[:/]/.test(text.slice(0, hash));
  return text.slice(address ? hash + 1 : 0).replace(/^[^A-Za-z0-9]+/, '');
}

/** A loop, for `[^…]+$` takes the square of a hostile text's length. */
function trim(text: string): string {
  let end = text.length;
  while (end > 0 && !/[A-Za-z0-9]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Without percent signs, entities, and characters that look like others; what was done twice is undone twice. */
function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 4; round++) {
    const before = now;
    now = entities(percents(now.replace(/\p{Cf}/gu, ''))).replace(TAG, '');
    if (now === before) break;
  }
  // A dash between letters was a hyphen; the long one was two, which some make one of.
  return now
    .normalize('NFKC')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2014/g, '--');
}

/** An archive's mark where a long word may break, or of the search that found it. */
const TAG = /<\/?(?:wbr|br|b|i|u|em|strong|span|mark|code|tt) ?\/?>/gi;

function percents(text: string): string {
  // A break, or a blank, may have come between the sign and its digits.
  return text.replace(/(?:%[\s>|]{0,8}[0-9A-Fa-f][\s>|]{0,8}[0-9A-Fa-f])+/g, (escaped) => {
    const whole = escaped.replace(/[\s>|]/g, '');
    try {
      return decodeURIComponent(whole);
    } catch {
      // Not UTF-8: the ASCII of it is.
      return whole.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    }
  });
}

/** Those that archives and HTML mails make of the characters around and inside a link. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  num: '#',
  semi: ';',
  colon: ':',
  equals: '=',
  period: '.',
  comma: ',',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  zwnj: '',
  zwj: '',
  rpar: ')',
  newline: '\n',
};

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#[xX]([0-9A-Fa-f]{1,5})|([A-Za-z]{2,8}));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[(name as string).toLowerCase()] ?? all;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (all as string);
  });
}

/** Quoted-printable that nobody decoded: bytes as `=3D`, and a `=` where a line goes on. */
function printable(text: string): string {
  return (
    text
      .replace(/=[ \t]*(?:\r\n?|\n)(?:[ \t]*[>|])*[ \t]?/g, '')
      .replace(/=([0-9A-F]{2})/g, '%$1')
      // The line ended here before somebody took the line breaks out.
      .replaceAll('=', '')
      .replaceAll('%3D', '=')
  );
}

/** In a link without `=3D` a `=` at the end of a line is one of quoted-printable, or its own; so is a blank, `=20`. */
function withoutSoftBreaks(text: string): string {
  return text.replace(/=(?:20|09|0D|0A)*(?=[ \t]*(?:[\r\n]|[^A-Za-z0-9]{0,9}$))/g, '');
}
