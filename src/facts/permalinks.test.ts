import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadRepository} from './load';
import {parsePermalinks, permalinkLine, printPermalinks, readPermalinks, writePermalinks} from './permalinks';
import {publishedAddresses} from './published';

describe('permalinks.json', () => {
  it('has an address a line, each once and in order', () => {
    const text = printPermalinks(['/f/b', '/f/a', '/f/b', '/F']);
    expect(text).toBe('[\n  "/F",\n  "/f/a",\n  "/f/b"\n]\n');
    expect(permalinkLine(parsePermalinks(text), '/f/a')).toBe(3);
  });
  it('is read as it was written, and nothing is in it before', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'permalinks-'));
    try {
      expect(readPermalinks(root)).toEqual([]);
      writePermalinks(root, ['/b', '/a']);
      expect(readPermalinks(root)).toEqual(['/a', '/b']);
      writeFileSync(`${root}/permalinks.json`, '["/a",]');
      expect(() => readPermalinks(root)).toThrow(/^permalinks\.json: not JSON: .*Bring it back with "git checkout/);
    } finally {
      rmSync(root, {recursive: true});
    }
  });
  it.each(['{}', '["u5d"]', '[1]'])('is not %s', (text) =>
    expect(() => parsePermalinks(text)).toThrow('permalinks.json: must be a list of addresses that begin with "/"'),
  );
  it('has every address of the facts, claims, terms, gaps and messages', () => {
    const listed = new Set(readPermalinks('.'));
    const addresses = [...publishedAddresses(loadRepository('.')).keys()];
    expect(addresses.length).toBeGreaterThan(2000);
    expect(addresses.filter((address) => !listed.has(address))).toEqual([]);
  });
});
