import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {RULE} from '../../src/facts/rule-refs';
import {ERAS, NEWEST, kernelRelease} from '../../src/model/kernels';
import {RULES, SWITCHABLE} from '../../src/model/rules';
import {FLAGS, type FlagName} from '../../src/model/rules-flags';
import {GROUPS} from './groups';
import type {KernelTable} from './kernel-table';
import {modelData, type LeftOut} from './pages';
import {ruleLines} from './rule-lines';
import type {RuleView} from './rule-view';

const lines = ruleLines(process.cwd());
const data = modelData((id) => ({...lines.get(id)!, href: `edit:${id}`}));
const shown = GROUPS.flatMap(({id}) => data.get(`rules-${id}`) as RuleView[]);
const anchors = new Set(shown.map(({anchor}) => anchor));
const leftOut = data.get('rules-left-out') as LeftOut[];
const table = data.get('kernel-table') as KernelTable;
const page = readFileSync('docs/rules.mdx', 'utf8');

describe('the rules on their page', () => {
  it('are every rule once, in order', () => expect(shown.map(({id}) => id)).toEqual(RULES.map(({id}) => id)));

  it('have an anchor each, that is made of the id and stays', () => {
    expect(anchors.size).toBe(RULES.length);
    expect(shown.find(({id}) => id === 'R45.retry')!.anchor).toBe('r45-retry');
    for (const anchor of anchors) expect(anchor).toMatch(/^r\d+(-[a-z]+)?$/);
  });

  it('link to entries that are there, from the rules that they rest on and from running text', () => {
    const links = [...JSON.stringify([...data]).matchAll(/"\/rules#([^"]*)"/g)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    const rests = Object.fromEntries(shown.map(({id, rests: on}) => [id, on.map((ref) => ref.id)]));
    for (const {id, rests: on = []} of RULES) expect(rests[id]).toEqual(on);
  });

  it('say in which file and line they are written', () => {
    for (const {id, edit} of shown)
      expect(readFileSync(edit.file, 'utf8').split('\n')[edit.line - 1], id).toContain(`id: '${id}'`);
  });

  it('show every source with each of its releases as a link', () => {
    for (const {sources} of shown)
      for (const {releases = []} of sources)
        for (const {release, href} of releases) expect(href).toMatch(new RegExp(`\\?h=v${release}$`));
    expect(shown.flatMap(({sources}) => sources)).toHaveLength(RULES.flatMap(({sources}) => sources).length);
  });

  it('say what happens when they are switched off, or that they cannot be, or why they are left out', () => {
    const lineOf = (id: string, label: string) =>
      shown
        .find((rule) => rule.id === id)!
        .lines.find((line) => line.label === label)
        ?.text.map((piece) => (typeof piece === 'object' && 'rule' in piece ? `<${piece.rule}>` : piece))
        .join('');
    expect(lineOf('R15', 'Switched off')).toBe('fork shares a pinned page like any other (<R14>).');
    expect(lineOf('R18', 'Switched off')).toBe('through its parts <R18.flush>, <R18.lock>.');
    expect(lineOf('R77', 'Switched off')).toBe('not by itself; it follows from the rules that it rests on.');
    expect(lineOf('R20', 'Switched off')).toBe('not possible.');
    expect(lineOf('R44', 'Left out')).toMatch(/^the notation has no OOM reaper/);
    for (const {id, inModel} of RULES) {
      expect(Boolean(lineOf(id, 'Left out')), id).toBe(!inModel);
      expect(Boolean(lineOf(id, 'Switched off')), id).toBe(inModel);
    }
  });

  it('that are left out are listed with the reason', () =>
    expect(leftOut.map(({id}) => id)).toEqual(RULES.filter(({inModel}) => !inModel).map(({id}) => id)));
});

describe('the page', () => {
  it('has a heading for each group, and its rules below', () => {
    for (const {id, title, from, to} of GROUPS)
      expect(page).toContain(`## R${from} to R${to}: ${title} {#ru-${id}}\n\n<Rules of="${id}" />\n`);
  });

  it('counts right', () => {
    const numbers = new Set(RULES.map(({number}) => number)).size;
    const flat = page.replace(/\s+/g, ' ');
    expect(flat).toContain(`The model assumes ${numbers} rules, in ${RULES.length} entries`);
    expect(flat).toContain(`what Linux ${ERAS[0]!.release} to ${NEWEST} on x86 does`);
    expect(flat).toContain(
      `${leftOut.length} entries are [left out](#ru-out), ${SWITCHABLE.length} can be switched off`,
    );
    expect(flat).toContain(`Kernels from ${ERAS[0]!.release} to ${NEWEST} only`);
    expect(page).toMatch(
      new RegExp(`^description: .*: ${numbers} numbered rules.* ${ERAS[0]!.release} to ${NEWEST} `, 'm'),
    );
  });

  it('names every era', () => {
    expect(table.eras.map(({name}) => name)).toEqual(
      [...page.matchAll(/^- \*\*([A-Z]+)\*\*:/gm)].map(([, era]) => era),
    );
    expect(page.match(RULE)!.length).toBeGreaterThan(10);
  });
});

describe('the table of kernels', () => {
  const rows = table.groups.flatMap((group) => group.rows);

  it('has every flag once, as each kernel computes it', () => {
    expect(rows.map(({name}) => name).sort()).toEqual(Object.keys(FLAGS).sort());
    for (const {name, values} of rows)
      expect(values, name).toEqual(ERAS.map(({release}) => kernelRelease(release).flags[name as FlagName]));
  });

  it('has every kernel below its era', () => {
    const eras = table.eras.flatMap(({name, kernels}) => Array.from({length: kernels}, () => name));
    expect(table.kernels.map((release, i) => ({release, era: eras[i]}))).toEqual(ERAS);
  });

  it('says where a rule makes it a no, and where the model leaves the rule out', () => {
    expect(rows.filter(({unless}) => unless).map(({name}) => name)).toEqual(['zeroPagePinCounted']);
    expect(rows.filter((row) => row.leftOut).flatMap((row) => row.rules.map(({id}) => id))).toEqual([
      ...['R22', 'R18.vma', 'R34.refs', 'R34.large', 'R43', 'R57.cma', 'R57.movable', 'R61.odp'],
    ]);
  });
});
