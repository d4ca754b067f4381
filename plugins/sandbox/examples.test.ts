import {describe, expect, it} from 'vitest';
import {loadCatalogue} from '../../src/litmus/catalogue';
import {examplesOf} from './examples';

describe('the examples of /run', () => {
  const examples = examplesOf(process.cwd());

  it('are every test of the catalogue, and every program of the pages', () => {
    const {entries} = loadCatalogue(process.cwd());
    const tests = examples.filter(({language}) => language === 'litmus');
    expect(tests.map(({name}) => name)).toEqual(entries.map(({name}) => name));
    const programs = examples.filter(({language}) => language === 'ts');
    expect(programs.length).toBeGreaterThan(10);
    for (const {text, path} of programs) {
      expect(text).toContain("from 'model'");
      expect(path).toMatch(/^\/[a-z/-]*#sb-[a-z0-9-]+$/);
    }
  });

  it('can each be told from the others', () => {
    expect(new Set(examples.map(({name, path}) => `${name} ${path}`)).size).toBe(examples.length);
  });
});
