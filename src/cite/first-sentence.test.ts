import {expect, it} from 'vitest';
import {firstSentence} from './first-sentence';

it.each([
  ['The child gets a copy. The parent keeps the frame.', 'The child gets a copy.'],
  ['Since 5.8. Before that it did not.', 'Since 5.8.'],
  ['Linux 5.8 does (see mm/memory.c). It is new.', 'Linux 5.8 does (see mm/memory.c).'],
  ['Some kinds, e.g. the ones of J. Gunthorpe, ask. Others do not.', 'Some kinds, e.g. the ones of J. Gunthorpe, ask.'],
  ['Does it follow? No.', 'Does it follow?'],
  ['He said “no.” Then he left.', 'He said “no.”'],
  ['  Broken \n over   lines. And more.', 'Broken over lines.'],
  ['No end', 'No end'],
  ['mmap() ends. open() too.', 'mmap() ends. open() too.'],
  ['', ''],
])('%s', (text, first) => expect(firstSentence(text)).toBe(first));

it('a sentence too long for a mail is cut at a word', () => {
  const first = firstSentence('word '.repeat(200));
  expect(first).toMatch(/^(word )+…$/);
  expect(first.length).toBeLessThanOrEqual(302);
});
