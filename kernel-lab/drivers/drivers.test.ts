/** What the example drivers promise their readers. That they build and what they do is what `make kernels` is for. */
import {readFileSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {DRIVERS} from '../../plugins/drivers/place';
import {BACKENDS} from '../../src/kernels/backends';

const OPTIONS = 'docs/options';
const NAMES = ['lab-deaf', 'lab-get', 'lab-mirror', 'lab-pin', 'lab-request', 'lab-vfio', 'lab-walk'];
/** Beside the drivers. */
const SHARED = ['lab-compat.h', 'lab-core.c', 'lab-core.h', 'lab.h'];
const read = (name: string) => readFileSync(`${DRIVERS}/${name}`, 'utf8');
const columns = (line: string) => [...line].reduce((at, char) => at + (char === '\t' ? 8 - (at % 8) : 1), 0);

it('they are all there, and no other', () => {
  const files = readdirSync(DRIVERS).filter((name) => /^lab.*\.[ch]$/.test(name));
  expect(files.sort()).toEqual([...NAMES.map((name) => `${name}.c`), ...SHARED].sort());
});

describe.each([...NAMES.map((name) => `${name}.c`), ...SHARED])('%s', (name) => {
  const lines = read(name).trimEnd().split('\n');

  it('is GPL-2.0', () =>
    expect(lines[0]).toMatch(/^\/[/*] SPDX-License-Identifier: GPL-2\.0( WITH Linux-syscall-note)?( \*\/)?$/));
  it('has fewer than 250 lines', () => expect(lines.length).toBeLessThan(250));
  it('fits a page', () => expect(lines.filter((line) => columns(line) > 72)).toEqual([]));
});

describe.each(NAMES)('%s', (name) => {
  const source = read(`${name}.c`);

  it('says what it is, in a comment and as a module', () => {
    expect(source.split('\n')[2]).toMatch(new RegExp(`^ \\* ${name}: `));
    expect(source).toMatch(/^MODULE_DESCRIPTION\("[^"]+"\);$/m);
    expect(source).toMatch(/^MODULE_LICENSE\("GPL"\);$/m);
  });

  it('is built', () => expect(read('Makefile')).toContain(`${name}.o`));

  it('is shown by an option page, with the kernels that it ran on', () => {
    const pages = readdirSync(OPTIONS).map((page) => readFileSync(`${OPTIONS}/${page}`, 'utf8'));
    expect(pages.some((page) => page.includes(`\`\`\`c driver=${name}.c `))).toBe(true);
    expect(pages.some((page) => page.includes(`<DriverRuns of="${name}" />`))).toBe(true);
  });
});

it('each that is a backend of the lab is here', () => {
  const drivers = BACKENDS.flatMap(({driver}) => driver ?? []);
  expect(NAMES).toEqual(expect.arrayContaining(drivers));
});
