import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {withSample} from './testing/sample';
import {checkTree} from './tree';

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(`${tmpdir()}/tree-`);
  mkdirSync(`${tree}/drivers/misc/uacce`, {recursive: true});
});
afterAll(() => rmSync(tree, {recursive: true}));

const complaints = () =>
  withSample({}, undefined, (repository) => checkTree(repository, '7.3.4', tree).map(({message}) => message));

describe('kernel sources are held against a tree', () => {
  it('a file that is not there', () =>
    expect(complaints()).toEqual(['fact u1: there is no drivers/misc/uacce/uacce.c in Linux 7.3.4']));
  it('a symbol that the file does not name', () => {
    writeFileSync(`${tree}/drivers/misc/uacce/uacce.c`, 'int main;');
    expect(complaints()).toEqual([
      'fact u1: drivers/misc/uacce/uacce.c does not name "uacce_fops_open" in Linux 7.3.4',
    ]);
  });
  it('one that it does', () => {
    writeFileSync(`${tree}/drivers/misc/uacce/uacce.c`, 'static int uacce_fops_open(void);');
    expect(complaints()).toEqual([]);
  });
  it('another release than the one that was read is not looked at', () =>
    expect(withSample({}, undefined, (repository) => checkTree(repository, '6.1.192', '/nonexistent'))).toEqual([]));
});
