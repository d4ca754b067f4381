import {describe, expect, it} from 'vitest';
import {changedFields, changesBetween} from './changes';

const FACT = {
  statement: 'It follows.',
  mark: 'read',
  question: 'fork',
  columns: ['uacce'],
  sources: ['mm/a.c', 'mm/b.c'],
};

describe('what a thing says otherwise', () => {
  it('is told field by field', () =>
    expect(changesBetween('fact', FACT, {...FACT, statement: 'It does not.', kernels: 'since 5.7'})).toEqual([
      {what: 'statement', from: 'It follows.', to: 'It does not.'},
      {what: 'kernels', from: '(none)', to: 'since 5.7'},
    ]));

  it('of a list is what came and what went', () =>
    expect(changesBetween('fact', FACT, {...FACT, sources: ['mm/b.c', 'mm/c.c', 'mm/d.c']})).toEqual([
      {what: 'sources', from: 'mm/a.c', to: 'mm/c.c; mm/d.c'},
    ]));

  it('of a list that only grew is what came', () =>
    expect(changesBetween('fact', FACT, {...FACT, rests: ['g1']})).toEqual([
      {what: 'what it rests on', from: '(not there)', to: 'g1'},
    ]));

  it('is nothing where a list has another order', () =>
    expect(changedFields('fact', FACT, {...FACT, sources: ['mm/b.c', 'mm/a.c']})).toEqual([]));

  it('of a test is each verdict', () => {
    const test = {steps: 'A: map x', verdicts: ['pin mr on 5.8 5.9: Never', 'without R13, sva on 5.8: Always']};
    const now = {steps: 'A: map x', verdicts: ['mr pin on 5.9: Never', 'mr on 5.8: Never', 'pin on 5.8: Sometimes']};
    expect(changesBetween('test', test, now)).toEqual([
      {what: 'verdict of pin on 5.8', from: 'Never', to: 'Sometimes'},
      {what: 'verdict of sva on 5.8 without R13', from: 'Always', to: '(none)'},
    ]);
    expect(changedFields('test', test, {...test, verdicts: ['mr pin on 5.9 5.8: Never', test.verdicts[1]!]})).toEqual(
      [],
    );
  });
});
