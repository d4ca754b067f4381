/** What must be true of the texts in litmus/, whatever the model answers to them. */
import {readFileSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {SWITCHABLE} from '../model/rules';
import {print} from './print';
import {read} from './read';

const FOLDER = 'litmus';
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.litmus'))
  .map((file) => file.slice(0, -'.litmus'.length));
const GROUPS = parseYaml(readFileSync(`${FOLDER}/groups.yaml`, 'utf8')) as {id: string; title: string; says: string}[];

const textOf = (name: string) => readFileSync(`${FOLDER}/${name}.litmus`, 'utf8');
/** What stands behind each `# key:` in a text. */
const metadata = (text: string, key: string) =>
  [...text.matchAll(/^# (\w+): (.+)$/gm)].flatMap(([, found, value]) => (found === key ? [value!] : []));
const groupOf = (name: string) => metadata(textOf(name), 'group').join();

describe.each(NAMES)('%s', (name) => {
  const text = textOf(name);

  it('is a test of that name, in the form that print gives', () => {
    const test = read(text, `${FOLDER}/${name}.litmus`);
    expect(test.name).toBe(name);
    expect(test.question.join(' ')).toMatch(/\?$/);
    expect(print(test)).toBe(text.replace(/^ *#.*\n/gm, ''));
  });

  it('has a group of groups.yaml', () => expect(GROUPS.map(({id}) => id)).toContain(groupOf(name)));

  it('switches off only what can be switched off', () => {
    for (const id of metadata(text, 'without').flatMap((ids) => ids.split(' '))) expect(SWITCHABLE).toContain(id);
  });
});

it('asks nothing twice', () => {
  const asked = NAMES.map((name) => print({...read(textOf(name)), name: 't', question: []}));
  expect(NAMES.filter((_, index) => asked.indexOf(asked[index]!) !== index)).toEqual([]);
});

it('has tests in every group, and every group once', () => {
  const used = new Set(NAMES.map(groupOf));
  expect(GROUPS.map(({id}) => id).sort()).toEqual([...used].sort());
  for (const {title, says} of GROUPS) expect(`${title}${says}`).not.toContain('undefined');
});
