import {expect, it} from 'vitest';
import {loadCatalogue, orphansOf} from './catalogue';
import {repository, sample} from './testing/repository';

it('is every test of the folder, by name', () => {
  const root = repository({'b.litmus': sample('b'), 'a.litmus': sample('a'), 'a.expected': '', 'README.md': ''});
  const {groups, entries} = loadCatalogue(root);
  expect(groups.map(({id}) => id)).toEqual(['fork']);
  expect(entries.map(({file}) => file)).toEqual(['litmus/a.litmus', 'litmus/b.litmus']);
});

it('says all that is wrong, file by file', () => {
  const root = repository({'a.litmus': sample('b'), 'b.litmus': sample('b').replace('fork B', 'frok B')});
  expect(() => loadCatalogue(root)).toThrow(/^litmus\/a\.litmus:1:1: the test .*\nlitmus\/b\.litmus:8:4: found "frok"/);
});

it('needs its groups', () =>
  expect(() => loadCatalogue('/nowhere')).toThrow(
    'litmus/groups.yaml:1:1: the file is missing. Bring it back with git',
  ));

it('knows the files that no test stands beside', () =>
  expect(orphansOf(repository({'a.litmus': sample('a'), 'a.expected': '', 'b.expected': ''}))).toEqual([
    'litmus/b.expected',
  ]));
