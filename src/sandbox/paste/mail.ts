/** A text as it was written, from what a mailer or an archive made of it. */

/** A line without the marks of its quotation, and how many they were. */
export interface MailLine {
  readonly depth: number;
  readonly text: string;
}

/** The lines of what was pasted, as they were before their way; then as they came. */
export function readingsOf(pasted: string): MailLine[][] {
  // Nobody sees them, and nothing that is restored needs them.
  const seen = pasted.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '');
  return undone(seen).toReversed().map(linesOf);
}

/** Neither the blanks in front of a line nor those inside of it are touched. */
function linesOf(text: string): MailLine[] {
  return text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map(unquoted);
}

/** `> > | text`, `>>text`, `JG> text`. */
const MARK = /^[ \t\u00a0]*(?:[A-Za-z]{1,3}(?=>))?(?:>|\|(?=[ \t\u00a0]|$))[ \u00a0]?/;

function unquoted(line: string): MailLine {
  let text = line;
  let depth = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    text = text.slice(mark[0].length);
    depth++;
  }
  return {depth, text: text.trimEnd()};
}

/**
 * Quoted-printable, HTML's entities and percent signs, each where all of the text seems to be encoded so: what is only quoted in
 * it stays. A program may speak of them itself, so every stage is given.
 */
function undone(pasted: string): string[] {
  const stages = [pasted];
  for (let round = 0; round < 3; round++) {
    const text = stages.at(-1)!;
    if (isPrintable(text)) stages.push(fromPrintable(text));
    else if (isEscaped(text)) stages.push(unescaped(text));
    else if (isPercent(text)) stages.push(fromPercent(text.replaceAll('+', '%20')));
    else break;
  }
  return stages;
}

/** Every `=` begins a byte or ends a line: in a block of ours many others stand. */
function isPrintable(text: string): boolean {
  return /=3D|=20[ \t]*[\r\n]|=[ \t]*[\r\n]/.test(text) && !/=(?![0-9A-F]{2}|[ \t]*(?:[\r\n]|$))/.test(text);
}

function fromPrintable(text: string): string {
  const lines = text.replace(/=[ \t]*(?:\r\n?|\n|$)(?:[ \t]*(?:[A-Za-z]{1,3}(?=>))?[>|]+[ \t]?)*/g, '');
  return fromPercent(lines.replaceAll('%', '%25').replace(/=([0-9A-F]{2})/g, '%$1'));
}

/** A mark of a mail in HTML, but no address in `<…>`. */
const TAG = /<\/?(?:br|p|div|pre|span|blockquote|tt|code|b|i|em|a|wbr|font|table|tr|td|body|html)(?:\s[^<>]*)?\/?>/gi;

function isEscaped(text: string): boolean {
  const bare = text
    .replace(TAG, '')
    .replace(/^[>| \t]+/gm, '')
    .replace(/<((?:https?:|[^<>\s]*@)[^<>\s]*)>/g, '$1');
  return /&(?:gt|lt|amp|quot|nbsp|#\d+|#x[0-9a-f]+);/i.test(bare) && !/[<>]|&(?![a-z]+;|#\w+;)/i.test(bare);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

function unescaped(text: string): string {
  return text
    .replace(/[\r\n]*<br\s*\/?>[\r\n]*/gi, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[(name as string).toLowerCase()] ?? (all as string);
      const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (all as string);
    });
}

/** The body of a `mailto:` address. */
function isPercent(text: string): boolean {
  return /%(?:25)?0A/i.test(text) && !/\s/.test(text.trim());
}

function fromPercent(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
