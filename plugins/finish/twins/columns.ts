/** The width of text: a twin is read where every character has its column. */

/** No line is longer, but for an address alone on its line. */
export const COLUMNS = 72;

/** A blank at which no line is broken, while the text is made; no character that a page has. */
export const GLUE = '\ue000';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns a line of text takes. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += /\p{M}|\u200b/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** The columns of the widest of some lines. */
export function widestOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(columnsOf));
}

/** Filled up with blanks. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** An address of the web or a mail address to be opened, whole. */
export function isAddress(word: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/.test(word);
}
