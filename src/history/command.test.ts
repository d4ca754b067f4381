import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {command} from './command';
import {loadHistory, modelHistory, readRecord} from './load';
import {edit, REPOSITORY, repository} from './testing/sample';

/** Runs the command; gives its status and what it says. */
function run(root: string, ...words: string[]): {status: number; out: string[]; error: string[]} {
  const [out, error]: [string[], string[]] = [[], []];
  const status = command(words, {
    root,
    today: '2026-11-23',
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  return {status, out, error};
}

function recorded(): string {
  const root = repository();
  expect(run(root, '--update').status).toBe(0);
  return root;
}

const replaced = (file: string, from: string, to: string) => ({[file]: REPOSITORY[file]!.replaceAll(from, to)});
const NOT_PINNED = replaced('facts/uacce.yaml', 'statement: Nothing is pinned.', 'statement: All is pinned.');
const NEVER = replaced('litmus/one.expected', 'Never 0 1', 'Always 1 0');

describe('npm run history', () => {
  it('says what is not recorded, and what to run', () => {
    const root = recorded();
    edit(root, {...NOT_PINNED, ...NEVER});
    const {status, error} = run(root);
    expect(status).toBe(1);
    expect(error).toEqual([
      'u-pins: statement changed',
      'u1: statement changed',
      'one: pin on 4.20 5.8 was Never, is Always',
      'These 3 are not recorded. Run: npm run history -- --update',
    ]);
  });

  it('says what there is where all of it is recorded', () => {
    const {status, out, error} = run(recorded());
    expect([status, error]).toEqual([0, []]);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^history\/: 3 facts, \d+ rules, 1 litmus test, 1 claim, 1 term; the model is version 1$/);
  });

  it('writes nothing', () => {
    const root = repository();
    expect(run(root).status).toBe(1);
    expect(readRecord(root).record.fact).toEqual([]);
  });
});

describe('npm run history -- --update', () => {
  it('records what has changed, and then nothing is missing', () => {
    const root = recorded();
    edit(root, {...NOT_PINNED, ...NEVER});
    const {status, out} = run(root, '--update', '--date=2026-12-01');
    expect(status).toBe(0);
    expect(out).toContain('u1: statement changed');
    expect(out).toContain('The model is version 2 now: no rule and the verdicts of 1 litmus test changed');
    expect(out).toContain('3 things recorded under 2026-12-01');
    expect(run(root).status).toBe(0);
    expect(loadHistory(root).historyOf('fact', 'u1')!.changes).toEqual([
      {date: '2026-12-01', what: 'statement', from: 'Nothing is pinned.', to: 'All is pinned.'},
    ]);
    expect(modelHistory(root)).toEqual({
      version: 2,
      changes: [
        {version: 1, date: '2026-11-23', rules: [], verdicts: []},
        {
          version: 2,
          date: '2026-12-01',
          rules: [],
          verdicts: [{test: 'one', device: 'pin', kernels: ['4.20', '5.8'], without: [], from: 'Never', to: 'Always'}],
        },
      ],
    });
  });

  it('keeps the order of a day', () => {
    const root = recorded();
    edit(root, NOT_PINNED);
    expect(run(root, '--update').out).toContain('2 things recorded under 2026-11-23.2');
  });

  it('writes the same bytes where nothing has changed', () => {
    const root = recorded();
    const before = readFileSync(`${root}/history/facts.json`, 'utf8');
    expect(run(root, '--update', '--date=2027-01-01').status).toBe(0);
    expect(readFileSync(`${root}/history/facts.json`, 'utf8')).toBe(before);
  });

  it('never removes: what is gone is withdrawn', () => {
    const root = recorded();
    edit(root, replaced('facts/uacce.yaml', 'id: u1\n', 'id: u9\n'));
    edit(root, {'litmus/one.litmus': undefined, 'litmus/one.expected': undefined});
    expect(run(root, '--update').status).toBe(0);
    expect(
      loadHistory(root)
        .historyOf('fact', 'u1')!
        .changes.map(({what}) => what),
    ).toEqual(['withdrawn']);
    expect(
      loadHistory(root)
        .historyOf('test', 'one')!
        .changes.map(({what}) => what),
    ).toEqual(['withdrawn']);
  });

  it('refuses a day before the last recorded one', () => {
    const root = recorded();
    edit(root, NOT_PINNED);
    const {status, error} = run(root, '--update', '--date=2026-11-22');
    expect(status).toBe(2);
    expect(error).toEqual([
      '--date=2026-11-22 is before 2026-11-23, the day of the last recording. Nothing can be recorded before what is recorded already: write --date=2026-11-23 or a later day',
    ]);
    expect(run(root).status).toBe(1);
  });

  it('refuses today where the last recording is of a later day', () => {
    const root = recorded();
    edit(root, NOT_PINNED);
    expect(run(root, '--update', '--date=2027-01-01').status).toBe(0);
    edit(root, REPOSITORY);
    expect(run(root, '--update').error[0]).toMatch(/^Today, 2026-11-23, is before 2027-01-01, the day of the last/);
  });

  it('refuses what is no day', () => {
    const {status, error} = run(recorded(), '--update', '--date=2026-02-30');
    expect([status, error[0]]).toEqual([2, expect.stringContaining('--date=2026-02-30 is not a day.')]);
  });

  it.each([
    ['facts/uacce.yaml', 'option: uacce\nfacts: 5\n', 'facts/uacce.yaml:2:'],
    ['litmus/one.litmus', 'litmus one\nA: frok B\n', 'litmus/one.litmus:2:'],
    ['litmus/one.expected', undefined, 'litmus/one.expected:1: the file is missing. Run: npm run litmus -- --update'],
  ])('records nothing while %s cannot be read', (file, text, message) => {
    const root = recorded();
    edit(root, {[file]: text});
    const {status, error} = run(root, '--update');
    expect(status).toBe(2);
    expect(error[0]).toContain(message);
    expect(readRecord(root).record.fact.every(({versions}) => versions.length === 1)).toBe(true);
  });

  it('tidies a file that was edited without harm', () => {
    const root = recorded();
    const before = readFileSync(`${root}/history/terms.json`, 'utf8');
    edit(root, {'history/terms.json': before.replace('"terms": [', '"terms":\n['), ...NOT_PINNED});
    expect(run(root).error[0]).toMatch(/^history\/terms\.json:3: this is not as the recorder writes it/);
    expect(run(root, '--update').status).toBe(0);
    expect(readFileSync(`${root}/history/terms.json`, 'utf8')).toBe(before);
  });
});
