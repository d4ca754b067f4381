/** As a process of its own, with pipes that close. */
import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {repository, sample} from '../testing/repository';

const root = repository({'a.litmus': sample('a')});

function shell(line: string, environment: Record<string, string> = {}) {
  const {stdout, stderr, status} = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    encoding: 'utf8',
    env: {
      ...process.env,
      INIT_CWD: `${root}/litmus`,
      LITMUS: 'node_modules/.bin/tsx src/litmus/command/testing/main.ts',
      ...environment,
    },
  });
  return {stdout, stderr, status};
}

it.each([
  ['a file, named from where the user is', '$LITMUS --kernel 5.8 --device pin a.litmus'],
  ['standard input', '$LITMUS --kernel 5.8 --device pin - <$INIT_CWD/a.litmus'],
  ['a pipe', 'cat $INIT_CWD/a.litmus | $LITMUS --kernel 5.8 --device pin -'],
  ['a named pipe', '$LITMUS --kernel 5.8 --device pin <(cat $INIT_CWD/a.litmus)'],
])('reads %s', (_, line) =>
  expect(shell(line)).toEqual({
    stdout: expect.stringMatching(/^Test a, kernel 5\.8, device pin\n[^]*\nRules R14 R33\n$/),
    stderr: '',
    status: 0,
  }),
);

it('ends in silence when nobody reads', () =>
  expect(shell('$LITMUS --kernel all --trace a.litmus a.litmus a.litmus | head -1')).toEqual({
    stdout: 'Test a, kernel 4.20, device pin\n',
    stderr: '',
    status: 0,
  }));

it('stops reading what has no end', () =>
  expect(shell('yes | $LITMUS -; echo ${PIPESTATUS[1]}')).toMatchObject({
    stdout: '2\n',
    stderr: expect.stringMatching(/^<stdin>:1:1: found more than 1 MB of text, expected at most 1 MB\. .*\n$/),
  }));

it('says that nothing can be written', () =>
  expect(shell('$LITMUS a.litmus >/dev/full')).toMatchObject({
    stderr: expect.stringMatching(/^litmus: this went wrong: .*ENOSPC.*\n$/),
    status: 2,
  }));
