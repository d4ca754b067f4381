/** A repository of its own for a test, with a catalogue in it. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';
import {CANONICAL} from './samples';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, {recursive: true})));

/** `files` are written into litmus/ beside a groups.yaml with the group "fork"; gives the root. */
export function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'litmus-'));
  roots.push(root);
  mkdirSync(join(root, 'litmus'));
  const groups = {'groups.yaml': '- id: fork\n  title: Fork\n  says: What fork does.\n'};
  for (const [name, text] of Object.entries({...groups, ...files})) writeFileSync(join(root, 'litmus', name), text);
  return root;
}

/** The example of litmus.md by another name. */
export function sample(name: string, ...remarks: string[]): string {
  return ['# group: fork', ...remarks, CANONICAL.replace('pin-fork-write', name)].join('\n');
}
