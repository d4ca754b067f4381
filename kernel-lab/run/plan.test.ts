import {expect, it} from 'vitest';
import {addLine} from '../../src/kernels/files';
import {readLabLine} from '../../src/kernels/lab-line';
import type {TestRecord} from '../../src/kernels/record';
import type {Entry} from '../../src/litmus/entry';
import {read} from '../../src/litmus/read';
import {tableOf} from './list';
import {planFor} from './plan';
import {Tally} from './tally';
import {line} from './testing/fake-qemu';

const TEXT = 'litmus a\nA: map x\nA: x = 1\nA: register x\nD: r0 = x\nexists (r0 = 1)\n';
const entry = (text: string) =>
  ({name: 'a', file: 'litmus/a.litmus', text, test: read(text, 'a.litmus')}) as unknown as Entry;
const kernel = {kernel: '6.1.0-56-amd64', package: 'linux-image-6.1.0-56-amd64 6.1.192-2'};
const nothing: TestRecord = {test: 'a', runs: [], skips: []};
const about = {package: kernel.package, machine: 'qemu'} as const;

function todo(record: TestRecord, more: {text?: string; again?: boolean; lab?: number; package?: string} = {}): number {
  const {text = TEXT, again = false, lab = 1, ...other} = more;
  const asked = {tests: [entry(text)], backends: ['io_uring'], again, lab};
  return planFor({...kernel, ...other}, asked, () => record)[0]!.todo.length;
}

it('runs what is missing or changed', () => {
  const {test} = entry(TEXT);
  const done = addLine(nothing, test, readLabLine(line('a')), about);
  expect(todo(nothing)).toBe(1);
  expect(todo(done)).toBe(0);
  expect(todo(done, {text: `# a new question\n${TEXT}`})).toBe(0);
  expect(todo(done, {text: TEXT.replace('x = 1', 'x = 2')})).toBe(1);
  expect(todo(done, {lab: 2})).toBe(1);
  expect(todo(done, {package: 'linux-image-6.1.0-56-amd64 6.1.192-3'})).toBe(1);
  expect(todo(done, {again: true})).toBe(1);
});

it('skips once, and tries an error again', () => {
  const {test} = entry(TEXT);
  const put = (result: object) => addLine(nothing, test, readLabLine(line('a', result)), about);
  expect(todo(put({skipped: 'no swap'}))).toBe(0);
  expect(todo(put({error: 'the kernel hung'}))).toBe(1);
});

it('lists what is on record', () => {
  const cells = [{backend: 'io_uring', todo: [], done: 7}];
  expect(tableOf([{kernel: {name: '6.1', package: kernel.package}, cells}], 9)).toEqual([
    '6.1   linux-image-6.1.0-56-amd64 6.1.192-2',
    'On record, of 9 tests:',
    'BACKEND           6.1   kind, and what it is',
    'io_uring            7   pin: a fixed buffer of io_uring, pinned when it is registered',
  ]);
});

it('sums up', () => {
  const tally = new Tally();
  expect(tally.lines()).toEqual([]);
  tally.ran('6.1');
  tally.skipped('6.1', 'vmsplice', 'no way to write');
  tally.skipped('6.1', 'vmsplice', 'no way to write');
  tally.error('6.12', 'kvm', 'a', 'the kernel hung');
  tally.leftUndone('6.12', 0);
  expect(tally.undone).toBe(0);
  tally.leftUndone('6.12', 3);
  expect(tally.lines()).toEqual([
    '6.1: 1 ran, 2 skipped, 0 errors',
    '6.12: 0 ran, 0 skipped, 1 errors, 3 left undone',
    ...['Skipped:', '  2 x no way to write (vmsplice)', 'Errors:', '  6.12 kvm a: the kernel hung'],
  ]);
  expect(tally.undone).toBe(3);
});
