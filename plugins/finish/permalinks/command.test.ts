import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import site from '../../../site.config';
import {parsePermalinks, readPermalinks, writePermalinks} from '../../../src/facts/permalinks';
import {permalinks} from './command';

const LISTED = readPermalinks('.');
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'permalinks-'));
  for (const name of ['facts', 'thread', 'litmus', 'permalinks.json'])
    cpSync(name, `${root}/${name}`, {recursive: true});
});
afterEach(() => rmSync(root, {recursive: true}));

/** In a copy of the data. */
const run = (update = false) => permalinks({root, site, update});

describe('npm run permalinks', () => {
  it('has nothing new to say of the data of this repository', () => {
    const {lines, complete} = run();
    expect(lines.at(-1)).toBe(`permalinks.json: ${LISTED.length} addresses, 0 not recorded yet`);
    expect(lines[0]).toMatch(/^There is no build\/, so only what follows from the data is looked at\./);
    expect(complete).toBe(true);
  });

  it('names what is new, and adds it when asked, without removing anything', () => {
    writePermalinks(root, [...LISTED.filter((address) => address !== '/f/u5d'), '/f/of-the-past']);
    const {lines, complete} = run();
    expect(lines).toContain('new: /f/u5d');
    expect(lines.at(-1)).toBe('Record them, and they are kept for ever: npm run permalinks -- --update');
    expect(complete).toBe(false);
    expect(run(true).lines.at(-1)).toBe(`permalinks.json: ${LISTED.length + 1} addresses, 1 new`);
    expect(readPermalinks(root)).toEqual([...LISTED, '/f/of-the-past'].sort());
    expect(run().complete).toBe(true);
  });

  it('reads pages and anchors from the build', () => {
    mkdirSync(`${root}/build/new`, {recursive: true});
    writeFileSync(`${root}/build/index.html`, '<a href="/new#here">x</a>');
    writeFileSync(`${root}/build/new/index.html`, '<p id=here>');
    expect(run().lines.filter((line) => line.startsWith('new: '))).toEqual(['new: /new', 'new: /new#here']);
  });

  it('notices what was taken out of the list, and brings it back', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@y', ...args], {stdio: 'pipe'});
    git('init', '-q');
    git('add', 'permalinks.json');
    git('commit', '-q', '-m', 'x');
    writePermalinks(
      root,
      LISTED.filter((address) => address !== '/options/uacce'),
    );
    const {lines, complete} = run();
    expect(lines.join('\n')).toContain('/options/uacce was taken out of this list. It was published, so it stays');
    expect(complete).toBe(false);
    run(true);
    expect(readPermalinks(root)).toEqual(LISTED);
  });
});

it('the list of the repository is in order, each address once, on a line', () => {
  const text = readFileSync('permalinks.json', 'utf8');
  const list = parsePermalinks(text);
  expect(list).toEqual([...new Set(list)].sort());
  expect(text.split('\n').length).toBe(list.length + 3);
});
