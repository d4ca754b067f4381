import {expect, it} from 'vitest';
import {newc} from './newc';

/** Names, modes and contents, as the kernel would unpack them. */
function unpack(archive: Buffer): [string, string, string][] {
  const files: [string, string, string][] = [];
  for (let at = 0; ;) {
    const field = (n: number) => parseInt(archive.toString('latin1', at + 6 + 8 * n, at + 14 + 8 * n), 16);
    expect(archive.toString('latin1', at, at + 6)).toBe('070701');
    const [mode, size, length] = [field(1), field(6), field(11)];
    const name = archive.toString('utf8', at + 110, at + 110 + length - 1);
    if (name === 'TRAILER!!!') return files;
    const data = (at + 110 + length + 3) & ~3;
    files.push([name, mode.toString(8), archive.toString('utf8', data, data + size)]);
    at = (data + size + 3) & ~3;
  }
}

it('holds files, with the folders above them before them', () => {
  const files = new Map([
    ['init', {data: '#!/bin/sh\n', executable: true}],
    ['a/b/one', {data: 'x'}],
    ['a/two', {data: Buffer.from('four')}],
    ['a/empty', {data: ''}],
  ]);
  expect(unpack(newc(files))).toEqual([
    ['init', '100755', '#!/bin/sh\n'],
    ['a', '40755', ''],
    ['a/b', '40755', ''],
    ['a/b/one', '100644', 'x'],
    ['a/two', '100644', 'four'],
    ['a/empty', '100644', ''],
  ]);
});

it('says how long a name is in bytes', () => {
  expect(unpack(newc(new Map([['tests/ä', {data: 'y'}]]))).at(-1)).toEqual(['tests/ä', '100644', 'y']);
});
