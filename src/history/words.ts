/** Changes in words. */
import type {CitedKind} from '../cite/citation';
import type {Change} from './changes';

/** What a change is called after which the thing was no longer stated, and after which it was again. */
export const WITHDRAWN = 'withdrawn';
export const STATED_AGAIN = 'stated again';

const PLURAL: Readonly<Record<CitedKind, string>> = {
  fact: 'facts',
  claim: 'claims',
  rule: 'rules',
  test: 'litmus tests',
  term: 'terms',
};

/** "1 fact", "27 facts". */
export function countInWords(kind: CitedKind, count: number): string {
  return `${count} ${count === 1 ? PLURAL[kind].replace(/s$/, '') : PLURAL[kind]}`;
}

/** "a", "a and b", "a, b and c". */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "statement: was “…”, is “…”". */
export function changeInWords({what, from, to}: Change): string {
  if (what === WITHDRAWN) return `${what}; it said “${from}”`;
  return what === STATED_AGAIN ? `${what}: “${to}”` : `${what}: was “${from}”, is “${to}”`;
}

/** What a reader wants to know first, and can be told in a few words. */
const FIRST = ['id', 'standing', 'mark', 'kernels', 'short answer'];

/** No title is longer, unless it has to be. */
const LONGEST = 120;

/** "standing was open, is refuted; statement and sources changed"; the names alone where that would be long. */
export function changesInShort(changes: readonly Change[]): string {
  const again = changes.find(({what}) => what === WITHDRAWN || what === STATED_AGAIN);
  if (again) return again.what;
  const changed = (names: readonly Change[]) => `${andList(names.map(({what}) => what))} changed`;
  const first = changes.filter(({what}) => FIRST.includes(what));
  const others = changes.filter(({what}) => !FIRST.includes(what));
  const said = first.map(({what, from, to}) => `${what} was ${quoted(from)}, is ${quoted(to)}`);
  const all = [...said, ...(others.length > 0 ? [changed(others)] : [])].join('; ');
  return all.length <= LONGEST ? all : changed(changes);
}

/** Several words need marks around them to be told from the sentence. */
function quoted(text: string): string {
  return /^\(|^\S+$/.test(text) ? text : `“${text}”`;
}

/** The names of things of a kind: facts, claims, rules and tests are known by their ids alone. */
export function nameOf(kind: CitedKind, id: string): string {
  return kind === 'term' ? `term ${id}` : id;
}

/** At most so many characters, cut after a word. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\s,;:.(]*\s\S*$/, '')} …`;
}
