import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {litmusProblems} from './litmus-problems';

describe('litmusProblems', () => {
  it('finds nothing wrong in the catalogue', () => {
    const files = readdirSync('litmus').filter((name) => name.endsWith('.litmus'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(litmusProblems(readFileSync(`litmus/${file}`, 'utf8')), file).toEqual([]);
  });

  it('says what may stand there, and marks the word', () => {
    const text = 'litmus a\nA: map x\nA: frok B\nexists (A:x = 1)\n';
    const [problem, ...others] = litmusProblems(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({line: 3, column: 4, severity: 'error'});
    expect(problem!.message).toContain('expected map, unmap, fork');
    expect(text.slice(problem!.from, problem!.to)).toBe('frok');
  });

  it('names several at once, of grammar or of sense', () => {
    const places = litmusProblems('litmus a\nA: map x\nA: x = 999\nA: wp\nexists (A:x = 1)').map(({line}) => line);
    expect(places).toEqual([3, 4]);
    expect(litmusProblems('litmus a\nA: map x\nexists (r0 = 1)')).toMatchObject([{line: 3, column: 9}]);
  });

  it('stays inside the text', () => {
    for (const text of ['', '\n\n', 'litmus', 'litmus a', 'litmus a\nA: map x\n', 'litmus a\n"open']) {
      const problems = litmusProblems(text);
      expect(problems.length, text).toBeGreaterThan(0);
      for (const {from, to} of problems) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
