/** The rules of the model in running text: R38, or R45.retry for a part. Which rules there are, src/model says. */
import type {Piece} from './view';

/** Not a part of a longer word, as in RFC3 or DR1; nor in a path. */
export const RULE = /(?<![\w/.])R\d+(?:\.[a-z]+)?(?!\w)/g;

/** The permanent id of a rule on its page: `r45-retry` for R45.retry. */
export function ruleAnchor(id: string): string {
  return id.toLowerCase().replace('.', '-');
}

export function ruleHref(id: string): string {
  return `/rules#${ruleAnchor(id)}`;
}

/** What to say of a number that no rule has. */
export function unknownRule(id: string): string {
  return `no rule of the model is called ${id}. Correct the number, or write it as \`${id}\` if it means something else`;
}

/** Text with each rule as a link. */
export function linkRules(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const {0: rule, index} of text.matchAll(RULE)) {
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({rule, href: ruleHref(rule)});
    end = index + rule.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
