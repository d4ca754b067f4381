import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import type {Oracle} from '../expected';
import {ask} from '../testing/fake-model';
import {repository, sample} from '../testing/repository';
import {FakeTerminal} from '../testing/terminal';
import {update} from './update';

const root = repository({'a.litmus': sample('a'), 'b.litmus': sample('b', '# without: R13')});

async function run(oracle: Oracle = {ask}) {
  const terminal = new FakeTerminal(root);
  expect(await update(oracle, terminal)).toBe(0);
  return terminal.printed;
}

it('writes what is missing or stale, and says what has changed', async () => {
  expect(await run()).toBe('a: is new\nb: is new\n2 tests: 2 written, 0 unchanged, 0 removed\n');
  const expected = readFileSync(`${root}/litmus/a.expected`, 'utf8');
  expect(expected).toMatch(/^# Computed: .*\n\nTest a\n/);

  expect(await run()).toBe('2 tests: 0 written, 2 unchanged, 0 removed\n');

  writeFileSync(`${root}/litmus/a.expected`, expected.replace('Never', 'Always'));
  rmSync(`${root}/litmus/b.litmus`);
  expect(await run()).toBe(
    'a: pin mr request get sva snoop on 4.20 5.8 was Always, is Never\n' +
      'a: mirror on 5.8 was Always, is Never\n' +
      'litmus/b.expected: removed, for there is no such test any more\n' +
      '1 test: 1 written, 0 unchanged, 1 removed\n',
  );
  expect(readFileSync(`${root}/litmus/a.expected`, 'utf8')).toBe(expected);
  expect(existsSync(`${root}/litmus/b.expected`)).toBe(false);

  expect(await run({ask: (test, setting) => ({...ask(test, setting), states: 11})})).toBe(
    'a: the verdicts are the same, what stands behind them is not\n1 test: 1 written, 0 unchanged, 0 removed\n',
  );
});
