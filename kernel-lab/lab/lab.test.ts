/** The C program: its length, what it says of bad input, and the line of JSON that it prints for a test. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const LAB = import.meta.dirname;
const LITMUS = join(LAB, '../../litmus');
const SOURCES = ['.', 'devices'].flatMap((folder) =>
  readdirSync(join(LAB, folder))
    .filter((name) => /\.[ch]$/.test(name))
    .map((name) => join(LAB, folder, name)),
);
const hasCompiler = spawnSync('gcc', ['--version']).status === 0 && spawnSync('make', ['--version']).status === 0;

/** The lines that hold neither nothing nor only a comment. */
function codeLines(source: string): number {
  const code = source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[^]*?\*\/|\/\/.*/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, '') : found,
  );
  return code.split('\n').filter((line) => line.trim() !== '').length;
}

/** With tabs of eight. */
const columns = (line: string) => [...line].reduce((at, letter) => (letter === '\t' ? at + 8 - (at % 8) : at + 1), 0);

describe('the source', () => {
  it('is under 1,500 lines, blank lines and comments not counted', () => {
    const lines = SOURCES.map((file) => codeLines(readFileSync(file, 'utf8')));
    expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThan(1500);
  });

  it('has no line of more than 120 columns', () => {
    const long = SOURCES.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index) => ({at: `${file}:${index + 1}`, columns: columns(line)}))
        .filter(({columns: width}) => width > 120)
        .map(({at}) => at),
    );
    expect(long).toEqual([]);
  });
});

describe.skipIf(!hasCompiler)(
  hasCompiler ? 'the program' : 'the program: not tested, for gcc or make is missing',
  () => {
    let folder: string;
    let number = 0;

    const run = (...args: string[]) =>
      spawnSync(join(folder, 'lab/kernel-lab'), args, {encoding: 'utf8', timeout: 15_000});
    const runText = (text: string | Uint8Array) => {
      const file = join(folder, `${number++}.litmus`);
      writeFileSync(file, text);
      return run('-b', 'vmsplice', file);
    };

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
      mkdirSync(join(folder, 'drivers'));
      cpSync(join(LAB, '../drivers/lab.h'), join(folder, 'drivers/lab.h'));
      cpSync(LAB, join(folder, 'lab'), {recursive: true, filter: (path) => !path.endsWith('/kernel-lab')});
      const made = spawnSync('make', ['-C', join(folder, 'lab')], {encoding: 'utf8'});
      expect(made.status, made.stderr).toBe(0);
    }, 60_000);
    afterAll(() => rmSync(folder, {recursive: true, force: true}));

    const many = (count: number, line: (index: number) => string) =>
      Array.from({length: count}, (_, i) => line(i)).join('\n');
    const BAD_TESTS: [name: string, text: string | Uint8Array, complaint: string][] = [
      ['an empty file', '', 'no condition at the end'],
      ['a test without a condition', 'litmus t\nA: map x\n', 'no condition at the end'],
      ['no litmus test', 'int main(void)\n', 'line 1: found int, expected "litmus" and a name'],
      [
        'an unknown operation',
        'litmus t\nA: mop x\nexists (r0 = 1)',
        'line 2: found x, expected a number from 0 to 255',
      ],
      [
        'a byte that is none',
        'litmus t;A: map x\nA: x = 256;exists (r0 = 1)',
        'line 2: found 256, expected a number from 0',
      ],
      [
        'a process that nobody forked',
        'litmus t\nB: exit\nexists (r0 = 1)',
        'line 2: found B, expected a process that',
      ],
      [
        'a process forked twice',
        'litmus t\nA: fork B\nA: fork B\nexists (r0 = 1)',
        'line 3: found B, expected a new process',
      ],
      [
        'seven processes',
        `litmus t\n${many(6, (i) => `A: fork ${'BCEFGH'[i]}`)}\nexists (r0 = 1)`,
        'line 7: found H, expected',
      ],
      [
        'nine cells',
        `litmus t\n${many(9, (i) => `A: map c${i}`)}\nexists (r0 = 1)`,
        'line 10: found c8, expected one of at most 8',
      ],
      [
        '201 steps',
        `litmus t\n${many(201, () => 'A: exit')}\nexists (r0 = 1)`,
        'line 202: found A, expected at most 200 steps',
      ],
      [
        '32 registrations',
        `litmus t\n${many(32, () => 'A: register x')}\nexists (r0 = 1)`,
        'expected at most 31 registrations',
      ],
      [
        '41 registers',
        `litmus t\n${many(41, (i) => `A: r${i} = x`)}\nexists (r0 = 1)`,
        'expected at most 40 registers and cells',
      ],
      ['an open block', 'litmus t\ntogether\nA: exit\nexists (r0 = 1)', 'line 4: found r0, expected "end" before it'],
      ['a step behind the condition', 'litmus t\nexists (r0 = 1)\nA: exit', 'line 3: found A, expected nothing behind'],
      ['1 MB', 'A: exit\n'.repeat(131_072), 'no litmus test: longer than 64 kB, or not text'],
      [
        'binary junk',
        Uint8Array.from({length: 4096}, (_, i) => (i * 131) % 256),
        'no litmus test: longer than 64 kB, or not text',
      ],
    ];
    it.each(BAD_TESTS)('says what is wrong with %s', (_, text, complaint) => {
      const {status, stdout, stderr} = runText(text);
      expect({status, stdout}).toEqual({status: 2, stdout: ''});
      expect(stderr).toMatch(/^[^\n]*\n$/);
      expect(stderr).toContain(complaint);
    });

    const TEST = join(LITMUS, 'pin-fork-write.litmus');
    const BAD_CALLS: [name: string, args: string[], complaint: string][] = [
      ['no file', [], 'usage: kernel-lab'],
      ['a file that is not there', ['/nonexistent'], 'No such file'],
      ['a folder', ['/'], 'Is a directory'],
      ['an unknown backend', ['-b', 'nvme', TEST], 'usage: kernel-lab'],
      ['an unknown option', ['-x', TEST], 'invalid option'],
      ['no rounds', ['-r', '0', TEST], 'take a number from 1 to 1000000'],
      ['fewer than none', ['-n', '-3', TEST], 'take a number from 1 to 1000000'],
      ['a text in place of a number', ['-s', 'soon', TEST], 'take a number from 1 to 1000000'],
    ];
    it.each(BAD_CALLS)('refuses %s', (_, args, complaint) => {
      const {status, stdout, stderr} = run(...args);
      expect({status, stdout}).toEqual({status: 2, stdout: ''});
      expect(stderr).toContain(complaint);
    });

    it('runs tests on this kernel, or says why not', () => {
      const names = ['pin-fork-write', 'register-unmapped', 'fork-child-exits'];
      const {status, stdout, stderr} = run(
        '-r',
        '5',
        '-s',
        '1',
        ...names.map((name) => join(LITMUS, `${name}.litmus`)),
      );
      expect({status, stderr}).toEqual({status: 0, stderr: ''});
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.map(({test}) => test)).toEqual(names);
      const version = Number(/LAB_VERSION = (\d+)/.exec(readFileSync(join(LAB, 'lab.h'), 'utf8'))?.[1]);
      for (const line of lines) {
        expect(line).toMatchObject({backend: 'io_uring', kind: 'pin', lab: version});
        expect(line.kernel).toMatch(/^\d+\.\d+/);
        expect(line.version).toMatch(/^#/);
        expect(line.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        if ('skipped' in line) {
          expect(line.skipped).toMatch(/./);
          expect(line).not.toHaveProperty('outcomes');
        } else {
          const outcomes = line.outcomes as {count: number; values: Record<string, number | string>}[];
          expect(outcomes.reduce((sum, {count}) => sum + count, 0)).toBe(line.rounds);
          for (const {values} of outcomes)
            for (const value of Object.values(values))
              expect(typeof value === 'number' || ['fault', 'unset'].includes(value)).toBe(true);
        }
      }
    });

    it('skips a test for which the machine has no device', () => {
      const {status, stdout} = run('-b', 'lab-pin', TEST);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        test: 'pin-fork-write',
        backend: 'lab-pin',
        skipped: expect.any(String) as string,
      });
    });
  },
);
