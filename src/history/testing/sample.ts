/** A small history, and a small repository that it can be recorded of. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll} from 'vitest';
import {SAMPLE} from '../../facts/testing/sample';
import {sample} from '../../litmus/testing/repository';
import type {Present, Says} from '../record';
import {NOTHING_RECORDED, type Recorded} from '../record';
import {recordAll, unrecorded} from '../update';

export const FACT: Says = {
  statement: 'The device follows.',
  mark: 'read',
  question: 'fork',
  columns: ['uacce'],
  sources: ['mm/memory.c'],
};

export const RULE: Says = {title: 'Fork', statement: 'Fork copies.', kernels: 'all', mark: 'read'};

export const TEST: Says = {
  question: 'Does it?',
  steps: 'A: map x; exists (r0 = 2)',
  verdicts: ['pin mr on 4.20 5.8: Always'],
  rules: ['R14', 'R33'],
};

export function present(things: Partial<Record<keyof Present, Readonly<Record<string, Says>>>>): Present {
  const of = (kind: keyof Present) => new Map(Object.entries(things[kind] ?? {}));
  return {fact: of('fact'), claim: of('claim'), rule: of('rule'), test: of('test'), term: of('term')};
}

/** The record of what the site said, one recording after the other. */
export function recordOf(...recordings: readonly (readonly [recorded: string, says: Present])[]): Recorded {
  return recordings.reduce(
    (record, [recorded, says]) => recordAll(record, unrecorded(record, says), recorded),
    NOTHING_RECORDED,
  );
}

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, {recursive: true})));

const EXPECTED = `Test one

pin: 4.20 5.8
  Observation Never 0 1
  r0=1;
  States 1, transitions 0
  Rules R14 R33
`;

export const REPOSITORY: Readonly<Record<string, string>> = {
  ...SAMPLE,
  'litmus/groups.yaml': '- id: fork\n  title: Fork\n  says: What fork does.\n',
  'litmus/one.litmus': sample('one'),
  'litmus/one.expected': EXPECTED,
};

/** Writes the files of REPOSITORY, with `changes`; gives the root. */
export function repository(changes: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  roots.push(root);
  edit(root, {...REPOSITORY, ...changes});
  return root;
}

/** A file that is `undefined` is taken out. */
export function edit(root: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    if (text === undefined) rmSync(join(root, name));
    else writeFileSync(join(root, name), text);
  }
}
