/** A `qemu-system-x86_64` that is a script, for tests of what may go wrong with a machine. */
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LabLine} from '../../../src/kernels/lab-line';
import type {Entry} from '../../../src/litmus/entry';
import {qemuCommand} from '../machine';
import {runTests} from '../runner';
import {watch} from '../watch';

const RELEASE = '6.1.0-56-amd64';

/** A line as the program prints it. */
export function line(
  test: string,
  result: Partial<LabLine> = {rounds: 3, outcomes: [{count: 3, values: {r0: 2}}]},
): string {
  const head = {test, backend: 'io_uring', kind: 'pin', kernel: RELEASE, version: '#1 SMP Debian 6.1.192-2'};
  return JSON.stringify({...head, date: '2026-11-23T21:00:00Z', lab: 1, ...result});
}

export const BOOTED = `echo '@@ version Linux version ${RELEASE}'`;
export const DONE = "echo '@@ done'";

/** A command of the script that prints the records of these tests. */
export function records(...tests: string[]): string {
  return tests.map((test) => `printf '%s\\n' '${line(test)}'`).join('\n');
}

/** Runs tests in it. `script` finds the number of the boot in $BOOT. `undefined`: there is no such program. */
export async function runIn(script: string | undefined, tests: readonly string[], onKeep?: () => void) {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const count = join(folder, 'boots');
  if (script !== undefined) {
    const text = `#!/bin/sh\necho boot >> '${count}'\nBOOT=$(wc -l < '${count}')\necho $$ > '${folder}/pid'\n${script}\n`;
    writeFileSync(join(bin, 'qemu-system-x86_64'), text);
    chmodSync(join(bin, 'qemu-system-x86_64'), 0o755);
  }
  const path = process.env.PATH;
  // Without a fake there must be no real one either.
  const others = (path ?? '').split(':').filter((each) => script || !existsSync(join(each, 'qemu-system-x86_64')));
  const tools = ['nice', 'setpriv', 'sh'].map((name) => `ln -s "$(command -v ${name})" '${bin}/${name}'`);
  if (script === undefined)
    await import('node:child_process').then((it) => it.execFileSync('sh', ['-c', tools.join(';')]));
  process.env.PATH = [bin, ...others].join(':');
  const kept: LabLine[] = [];
  const failed: string[] = [];
  const said: string[] = [];
  try {
    const left = await runTests({
      ...{title: '6.1 io_uring', backend: 'io_uring', release: RELEASE, lab: 1},
      tests: tests.map((name) => ({name}) as Entry),
      start: (_, take) =>
        watch({
          command: qemuCommand('/no/vmlinuz', '/no/initrd'),
          silence: {boot: 3, test: 1},
          ready: false,
          take,
          note: (text) => said.push(text),
        }),
      keep: (each) => {
        kept.push(each);
        onKeep?.();
      },
      fail: ({name}, why) => failed.push(`${name}: ${why}`),
      say: (text) => said.push(text),
    });
    return {
      left,
      kept: kept.map(({test}) => test),
      failed,
      said,
      boots: boots(count),
      alive: alive(join(folder, 'pid')),
    };
  } finally {
    process.env.PATH = path;
    rmSync(folder, {recursive: true, force: true});
  }
}

function boots(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
}

/** Whether the last machine still runs. */
function alive(file: string): boolean {
  if (!existsSync(file)) return false;
  const stat = `/proc/${readFileSync(file, 'utf8').trim()}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}
