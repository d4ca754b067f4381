import {mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {readText} from './input';

const folder = mkdtempSync(join(tmpdir(), 'litmus-input-'));
afterAll(() => rmSync(folder, {recursive: true}));

async function* stream(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

const file = (content: string | Uint8Array, name = 'f.litmus') => {
  writeFileSync(join(folder, name), content);
  return readText(name, folder, stream());
};

describe('a text', () => {
  it('is read from a file', async () => expect(await file('litmus ä\r\n')).toBe('litmus ä\r\n'));
  it('is read by its full name', async () =>
    expect(await readText(join(folder, 'f.litmus'), '/', stream())).toBe('litmus ä\r\n'));
  it('is read from standard input', async () =>
    expect(await readText('-', folder, stream('lit', 'mus'))).toBe('litmus'));
  it('has no byte order mark', async () => expect(await file('\ufefflitmus')).toBe('litmus'));
  it('may be empty', async () => expect(await file('')).toBe(''));
  it('of 1 MB is read', async () => expect(await file('x'.repeat(1_000_000))).toHaveLength(1_000_000));
});

describe('what is no text', () => {
  it.each([
    ['nothing.litmus', `nothing.litmus: there is no such file in ${folder}`],
    ['/nothing.litmus', '/nothing.litmus: there is no such file'],
    ['f.litmus/x', `f.litmus/x: there is no such file in ${folder}`],
    ['.', '.: is a directory. Name the files in it, such as litmus/*.litmus'],
    ['x'.repeat(300), `${'x'.repeat(300)}: cannot be read (ENAMETOOLONG)`],
  ])('%s', async (name, message) => {
    await file('litmus');
    await expect(readText(name, folder, stream())).rejects.toMatchObject({message});
  });

  it('is a large file', async () => {
    await file('');
    truncateSync(join(folder, 'f.litmus'), 10_000_000);
    await expect(readText('f.litmus', folder, stream())).rejects.toThrow(
      'f.litmus:1:1: found 10.0 MB of text, expected at most 1 MB. Name a litmus test',
    );
  });

  it.each(['-', '/dev/zero'])('has no end: %s', async (name) => {
    let read = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc(1 << 16, ++read);
    }
    await expect(readText(name, folder, endless())).rejects.toThrow(':1:1: found more than 1 MB of text');
    expect(read).toBeLessThan(20);
  });

  it('is binary', async () => {
    await expect(file(Uint8Array.of(0x6c, 0x0a, 0x7f, 0x45, 0x00))).rejects.toThrow('f.litmus:2:3: found a byte of 0');
    await expect(file(Buffer.from('\ufefflitmus', 'utf16le'))).rejects.toThrow('f.litmus:1:4: found a byte of 0');
  });
});
