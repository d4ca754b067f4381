import {describe, expect, it} from 'vitest';
import {spoil, withSample} from './testing/sample';
import {Views} from './view';

const views = <T>(changes: Record<string, string>, use: (views: Views) => T): T =>
  withSample(changes, undefined, (repository) => use(new Views(repository, (file, line) => `edit:${file}:${line}`)));

describe('views', () => {
  it('name the place of each kind of fact', () =>
    views({}, (of) =>
      expect(['u1', 'u-pins', 'd1', 'T-JG-1119-1'].map((id) => of.href(id))).toEqual([
        '/options/uacce#u1',
        '/compare#u-pins',
        '/choose#d1',
        '/thread/claims#T-JG-1119-1',
      ]),
    ));

  it('cut running text into code, references and rules', () =>
    views({}, (of) =>
      expect(of.pieces('See `R1, ptes[u1]` and [u1], then [T-JG-1119-1] (R38).')).toEqual([
        'See ',
        {code: 'R1, ptes[u1]'},
        ' and ',
        {ref: 'u1', href: '/options/uacce#u1'},
        ', then ',
        {ref: 'T-JG-1119-1', href: '/thread/claims#T-JG-1119-1'},
        ' (',
        {rule: 'R38', href: '/rules#r38'},
        ').',
      ]),
    ));

  it('a cell without sources of its own shows those of the facts it rests on', () =>
    views({}, (of) => {
      const cell = of.repository.facts.find(({id}) => id === 'u-pins')!;
      expect(of.cell(cell).sources.map(({label}) => label)).toEqual([
        'drivers/misc/uacce/uacce.c: uacce_fops_open (Linux 7.3.4)',
        '20181119@example.org',
      ]);
      expect(of.fact(cell).sources).toEqual([]);
    }));

  it('keep the mark, and say where to correct the entry', () =>
    views(spoil('facts/uacce.yaml', 'mark: derived', 'mark: unverified'), (of) => {
      const fact = of.fact(of.repository.facts.find(({id}) => id === 'd1')!);
      expect(fact.mark).toBe('unverified');
      expect(fact.edit).toEqual({file: 'facts/uacce.yaml', line: 19, href: 'edit:facts/uacce.yaml:19'});
    }));
});
