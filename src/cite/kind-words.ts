/** What people write for the folder of a short address: `/facts/u5d`, `/rule/13`. */
import type {AddressKind} from './known-addresses';

const WORDS: Readonly<Record<Exclude<AddressKind, 'page' | 'place'>, readonly string[]>> = {
  fact: ['f', 'fact', 'facts'],
  rule: ['r', 'rule', 'rules'],
  test: ['t', 'test', 'tests', 'litmus'],
  claim: ['m', 'claim', 'claims', 'thread'],
  term: ['g', 'term', 'terms', 'glossary'],
  message: ['mail', 'mails', 'message', 'messages', 'thread'],
};

/** The kinds that a word in an address may mean, the likelier first. */
export function kindsMeant(word: string): AddressKind[] {
  const asked = word.toLowerCase();
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((kind) => WORDS[kind].includes(asked));
}
