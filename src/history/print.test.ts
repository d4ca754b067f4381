import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {changedFields} from './changes';
import {printEntries, readVersions} from './print';
import type {Entry, Version} from './record';
import {readFile} from './read';
import {FACT} from './testing/sample';

describe('a file of the record', () => {
  const entry = (id: string, ...versions: Version[]): Entry => ({id, versions});
  const u1 = entry(
    'u1',
    {recorded: '2026-11-23', says: {...FACT, kernels: 'since 5.7'}},
    {recorded: '2026-11-24', says: {...FACT, statement: 'It stays.'}},
    {recorded: '2026-11-25'},
    {recorded: '2026-11-26', says: FACT},
  );

  it('is written by id, and of a later version what is other', () => {
    const written = JSON.parse(printEntries('fact', [u1, entry('u0', {recorded: '2026-11-23', says: FACT})]));
    expect(written.facts.map(({id}: Entry) => id)).toEqual(['u0', 'u1']);
    expect(written.facts[1].versions.slice(1)).toEqual([
      {recorded: '2026-11-24', statement: 'It stays.', kernels: null},
      {recorded: '2026-11-25', withdrawn: true},
      {recorded: '2026-11-26', ...FACT},
    ]);
  });

  it('is read as it was written', () => expect(readFile('fact', printEntries('fact', [u1])).entries).toEqual([u1]));

  it('is read as it was written, whatever things say', () => {
    const text = fc.constantFrom('a', 'b', '"', '\\', 'é\u2028');
    const list = fc.uniqueArray(text, {minLength: 1});
    const says = fc.record(
      {statement: text, mark: text, question: text, columns: list, kernels: text, rests: list, sources: list},
      {requiredKeys: ['statement', 'mark', 'question', 'columns']},
    );
    fc.assert(
      fc.property(fc.array(says, {minLength: 1, maxLength: 5}), (all) => {
        const versions = all.map((said, i): Version => ({recorded: `2026-11-2${i}`, says: said}));
        const {entries, complaints, untidy} = readFile('fact', printEntries('fact', [{id: 'u1', versions}]));
        expect([complaints, untidy]).toEqual([[], undefined]);
        entries[0]!.versions.forEach(({says: read}, i) => expect(changedFields('fact', read!, all[i]!)).toEqual([]));
      }),
    );
  });

  it('has fields that it does not know left out', () =>
    expect(readVersions('fact', [{recorded: '2026-11-23', statement: 'a', colour: 'red'}])[0]!.says).toEqual({
      statement: 'a',
    }));
});
