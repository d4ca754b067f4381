/** The first sentence of a text, for a mail that cites what stands below a heading. */

/** A longer one says too much for a mail, and is cut at a word. */
const LONGEST = 300;

/**
 * Up to the first full stop, question mark or exclamation mark with a capital, a digit or a quotation mark behind it: not that
 * of `e.g. the`, `5.8` or `mm/memory.c`. All of a text that has no such.
 */
export function firstSentence(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  const [sentence] = /^.*?(?<!\b(?:e\.g|i\.e|cf|vs|[A-Z]))[.?!]["”’)]?(?=\s+["“‘(]?[\p{Lu}\d`/]|$)/u.exec(whole) ?? [
    whole,
  ];
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
