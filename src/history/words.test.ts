import {describe, expect, it} from 'vitest';
import {changeInWords, changesInShort, countInWords, cut} from './words';

const mark = {what: 'mark', from: 'unverified', to: 'read'};
const statement = {what: 'statement', from: 'It follows.', to: 'It does not.'};
const kernels = {what: 'kernels', from: '(none)', to: 'present by 6.1, absent from 5.10'};

describe('changes in short', () => {
  it.each([
    [[statement], 'statement changed'],
    [[statement, mark], 'mark was unverified, is read; statement changed'],
    [[kernels], 'kernels was (none), is “present by 6.1, absent from 5.10”'],
    [[{...kernels, from: 'x '.repeat(50)}, statement], 'kernels and statement changed'],
    [[{what: 'withdrawn', from: 'It follows.', to: '(none)'}], 'withdrawn'],
  ])('%#', (changes, words) => expect(changesInShort(changes)).toBe(words));
});

it.each([
  [mark, 'mark: was “unverified”, is “read”'],
  [{what: 'withdrawn', from: 'It follows.', to: '(none)'}, 'withdrawn; it said “It follows.”'],
  [{what: 'stated again', from: '(none)', to: 'It follows.'}, 'stated again: “It follows.”'],
])('%j in words', (change, words) => expect(changeInWords(change)).toBe(words));

it('counts', () => expect([countInWords('fact', 1), countInWords('test', 2)]).toEqual(['1 fact', '2 litmus tests']));

it('cuts after a word', () => {
  expect(cut('a page is shared', 20)).toBe('a page is shared');
  expect(cut('a page, that is shared', 12)).toBe('a page …');
  expect(cut('a page, that is shared', 9)).toBe('a page …');
});
