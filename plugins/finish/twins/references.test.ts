import {expect, it} from 'vitest';
import {References} from './references';

it('gives an address one number, in the order of the text', () => {
  const references = new References();
  expect(references.numberOf('http://a.org/')).toBe(1);
  expect(references.numberOf('http://b.org/')).toBe(2);
  expect(references.numberOf('http://a.org/')).toBe(1);
  expect(references.lines()).toEqual(['[1] http://a.org/', '[2] http://b.org/']);
});

it('never breaks an address', () => {
  const references = new References();
  const long = `http://example.org/${'x'.repeat(80)}`;
  references.numberOf(long);
  expect(references.lines()).toEqual(['[1]', long]);
});
