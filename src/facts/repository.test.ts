/** What must be true of this repository's own data. */
import {describe, expect, it} from 'vitest';
import {RULES} from '../model/rules';
import {checkRepository} from './check';
import {loadRepository} from './load';
import {printComplaint} from './yaml-file';

const repository = loadRepository(process.cwd());
const ids = new Set(repository.facts.map(({id}) => id));
const rules = new Set(RULES.map(({id}) => id));

const letters = (prefix: string, letters: string) => [...letters].map((letter) => `${prefix}${letter}`);
const numbers = (prefix: string, from: number, to: number) =>
  Array.from({length: to - from + 1}, (_, i) => `${prefix}${from + i}`);

describe('this repository', () => {
  it('has nothing to complain about', () =>
    expect(checkRepository(repository, process.cwd(), rules).map(printComplaint)).toEqual([]));

  it('has every numbered fact of the four options', () => {
    const wanted = [
      ...numbers('g', 1, 6),
      ...letters('u1', 'abcdefg'),
      ...letters('u2', 'abcd'),
      ...letters('u3', 'abcde'),
      ...letters('u4', 'abcde'),
      ...letters('u5', 'abcd'),
      ...letters('u6', 'abcde'),
      ...letters('u7', 'abcd'),
      ...numbers('u', 8, 10),
      ...letters('u11', 'abcde'),
      'u12',
      'u13',
      ...letters('u14', 'abcde'),
      'u15',
      ...letters('v1', 'abcde'),
      ...letters('v2', 'abcde'),
      ...letters('v3', 'abc'),
      'v4',
      ...letters('v5', 'abc'),
      'v6',
      ...letters('v7', 'abcde'),
      'v8',
      'v9',
      ...letters('v10', 'abc'),
      ...letters('v11', 'abcde'),
      'v12',
      'v13',
      ...letters('v14', 'abcd'),
      'v15',
      ...letters('c1', 'abcde'),
      'c2',
      ...letters('c3', 'abcdef'),
      'c4',
      ...letters('c5', 'abcde'),
      ...numbers('c', 6, 10),
      ...letters('c11', 'abcdef'),
      ...numbers('c', 12, 15),
      ...letters('ib1', 'abc'),
      ...letters('ib2', 'abc'),
      ...letters('ib3', 'abc'),
      'ib4',
      ...letters('ib5', 'abc'),
      ...numbers('ib', 6, 15),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has the thirteen decisions and the eighteen facts often got wrong', () => {
    expect(repository.facts.filter((fact) => fact.if).map(({id}) => id)).toEqual(numbers('d', 1, 13));
    expect(repository.facts.filter((fact) => fact.said).map(({id}) => id)).toEqual(numbers('m', 1, 18));
  });

  it('has all 120 claims, and the seed among its messages', () => {
    expect(repository.claims).toHaveLength(120);
    expect(repository.claims.filter(({message}) => message === '2018-11-19-jg').map(({id}) => id)).toEqual(
      Array.from({length: 11}, (_, i) => `T-JG-1119-${i + 1}`),
    );
  });

  it('has the thirteen disputes, each with claims on it', () => {
    expect(repository.disputes).toHaveLength(13);
    for (const {id} of repository.disputes)
      expect(
        repository.claims.filter(({disputes}) => disputes.includes(id)),
        id,
      ).not.toEqual([]);
  });

  it('marks what is not confirmed, and says where it was looked for', () => {
    for (const fact of repository.facts.filter(({cell, value}) => cell && value === 'not established')) {
      expect(fact.mark, fact.id).toBe('unverified');
      expect(fact.looked, fact.id).toBeTruthy();
    }
  });
});
