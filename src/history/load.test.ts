import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {command} from './command';
import {HistoryError} from './history-error';
import {loadHistory, modelHistory, readRecord} from './load';
import {edit, repository} from './testing/sample';

function recorded(): string {
  const root = repository();
  const quiet = {root, today: '2026-11-23', out: () => undefined, error: () => undefined};
  expect(command(['--update'], quiet)).toBe(0);
  const rules = readFileSync(`${root}/facts/uacce.yaml`, 'utf8').replace('Nothing is pinned.', 'Nothing at all is.');
  edit(root, {'facts/uacce.yaml': rules});
  expect(command(['--update', '--date=2026-11-24'], quiet)).toBe(0);
  return root;
}

const root = recorded();
const files = ['facts', 'claims', 'rules', 'terms', 'verdicts'].map((name) => `history/${name}.json`);
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]));

/** What is said of the record once `from` is `to` in a file of it. */
function spoiled(file: string, from: string, to: string): string {
  if (!texts[file]!.includes(from)) throw new Error(`${file} has no ${from}`);
  edit(root, {...texts, [file]: texts[file]!.replace(from, to)});
  try {
    return readRecord(root)
      .untidy.map(({file: where, line, message}) => `${where}:${line}: ${message}`)
      .join('\n');
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return error.message;
  }
}

const lineOf = (file: string, text: string) => texts[file]!.slice(0, texts[file]!.indexOf(text)).split('\n').length;
const BACK = (file: string) => `bring it back with "git checkout -- ${file}"`;

describe('a file of history/ that somebody spoiled is named with the line, and with what to do', () => {
  const facts = 'history/facts.json';
  it.each([
    ['"recorded": "2026-11-24"', '"recorded": "2026-11-31"', '"recorded:" must be a day of the calendar'],
    ['"recorded": "2026-11-24"', '"recorded": "yesterday"', '"recorded:" must be a day of the calendar'],
    ['"recorded": "2026-11-24"', '"recorded": 5', '"recorded:" must be the day of the recording'],
    ['"question": "pins"', '"colour": "red"', '"colour" is not a field here'],
    ['"question": "pins"', '"question": null', 'fact d1: "question" is missing'],
    ['"statement": "Nothing at all is."', '"statement": ""', '"statement:" is empty'],
    ['"statement": "Nothing at all is."', '"withdrawn": false', '"withdrawn:" must be true, or absent'],
    ['"facts": [', '"fakts": [', '"facts:" is missing'],
    ['"id": "u1"', '"id": "d1"', 'there are two entries "d1"'],
    ['"recorded": "2026-11-24"', '"recorded": "2026-11-23"', '2026-11-23 does not come after 2026-11-23'],
  ])('%s to %s', (from, to, message) => {
    const said = spoiled(facts, from, to);
    expect(said).toContain(message);
    expect(said).toMatch(/^history\/facts\.json:\d+: /);
    expect(said).toContain(BACK(facts));
  });

  it('by the line that is wrong', () => {
    const at = lineOf(facts, '"recorded": "2026-11-24"');
    expect(spoiled(facts, '"recorded": "2026-11-24"', '"recorded": ""')).toMatch(`${facts}:${at}: `);
    expect(spoiled(facts, '"2026-11-24",', '"2026-11-24" "oops",')).toMatch(`${facts}:${at}: not YAML`);
  });

  it('where a merge left a conflict', () => {
    const at = lineOf(facts, '"recorded": "2026-11-24"');
    const said = spoiled(facts, '"recorded": "2026-11-24"', '\n<<<<<<< HEAD\n"recorded": "2026-11-24"');
    expect(said).toContain(`${facts}:${at + 1}: a merge has left a conflict here. Take the file of one side whole`);
  });

  it.each([
    ['"model": 1', '"model": 0', '"model:" must be the version of the model, from 1'],
    ['"model": 1', '"model": 2', '"model" must be 1, by what was recorded before and with it'],
    ['"model": 1,', '', '"model:" is missing'],
    ['pin on 4.20 5.8: Never', 'pin on 4.20 5.8 Never', 'must be a verdict, such as "pin mr on 4.20 5.8: Never"'],
  ])('in the verdicts: %s to %s', (from, to, message) => {
    const said = spoiled('history/verdicts.json', from, to);
    expect(said).toContain(message);
    expect(said).toContain(BACK('history/verdicts.json'));
  });

  it('where it is gone', () => {
    edit(root, {...texts, 'history/claims.json': undefined});
    expect(() => readRecord(root)).toThrow('history/claims.json:1: the file is missing. Bring it back with');
  });
});

describe('a file that only is written in another way', () => {
  it.each([
    ['"facts": [', '"facts":   [', 3],
    ['"facts": [', '"facts": [\n', 4],
    ['\n}\n', '\n}', undefined],
  ])('is read, and said to be untidy: %j to %j', (from, to, line) => {
    const said = spoiled('history/facts.json', from, to);
    expect(said).toContain('this is not as the recorder writes it');
    if (line !== undefined) expect(said).toMatch(`history/facts.json:${line}: `);
    expect(loadHistory(root).historyOf('fact', 'u1')?.changes).toHaveLength(1);
  });
});

describe('the record', () => {
  it('of nothing is empty', () => {
    const none = repository();
    expect(loadHistory(none).historyOf('fact', 'u1')).toBeUndefined();
    expect(modelHistory(none)).toEqual({version: 0, changes: []});
  });

  it('follows the redirects of the repository', () => {
    edit(root, {...texts, 'redirects.yaml': '/f/u1: /f/u-pins\n/f/u9: /compare\nnonsense: 5\n'});
    expect(loadHistory(root).historyOf('fact', 'u-pins')?.added).toBe('2026-11-23');
    edit(root, {'redirects.yaml': '/f/u1: /f/d1\n'});
    expect(loadHistory(root).renames).toEqual([{kind: 'fact', from: 'u1', to: 'd1'}]);
  });
});
