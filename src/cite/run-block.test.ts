import {describe, expect, it} from 'vitest';
import {ask} from '../litmus/ask';
import {loadCatalogue} from '../litmus/catalogue';
import {parse} from '../litmus/parse';
import {CANONICAL} from '../litmus/testing/samples';
import {traceOf} from '../litmus/trace';
import {DEVICE_KINDS} from '../model/device-kind';
import {blockOf, runBlock} from './run-block';

const LINK = 'https://example.org/run#2;5.8;pin;pin-fork-write';

/** Every line but the link, which is the last. */
const linesOf = (block: string) => block.split('\n').slice(0, -1);

describe('the block of a run', () => {
  it('is a line that states it, the source, the test, the answer, the execution, the link', () => {
    const test = parse(CANONICAL);
    const setting = {kernel: '5.8', device: 'pin', without: []} as const;
    const lines = blockOf(test, setting, LINK, {model: 3}).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'pin-fork-write on kernel 5.8, device pin: Never.',
      'Source: the model, version 3, rules R14 R33 R60',
      '',
      'litmus pin-fork-write',
      '"A registers a page, forks and writes. Does the device still see A\'s "',
    ]);
    const text = lines.join('\n');
    expect(text).toContain(`
Test pin-fork-write, kernel 5.8, device pin
Outcomes 1
r0=1; r1=2; r2=3;
No
Condition exists (r0 = 2 /\\ r1 = 3)
Observation pin-fork-write Never 0 1
Rules R14 R33 R60

No execution satisfies r0 = 2 /\\ r1 = 3. The shortest one:

A `);
    expect(lines.slice(-3)).toEqual(['It ends with r0=1; r1=2; r2=3;', '', LINK]);
  });

  it('says which step is shown, unless it is the first', () => {
    const test = parse(CANONICAL);
    const setting = {kernel: '5.8', device: 'pin', without: ['R13']} as const;
    const trace = traceOf(test, setting, false)!;
    const made = {test, setting, answer: ask(test, setting), trace, link: LINK};
    const shown = runBlock({...made, at: {execution: 1, step: 12}});
    expect(shown).toContain(
      'pin-fork-write on kernel 5.8, device pin, without R13: Never.\nSource: the model, rules R14',
    );
    expect(shown).toMatch(/\n\nStep 12 of \d+: A: x = 2: \S.*\n\nhttps:/);
    const second = runBlock({...made, at: {execution: 2, step: 1}, says: 'Another way:'});
    expect(second).toMatch(/\n\nExecution 2, step 1 of \d+: A: map x: .*\n\nhttps:/);
    expect(second).toContain('\nAnother way:\n\nA ');
    for (const at of [{execution: 1, step: 1}, {execution: 1, step: 99}, undefined])
      expect(runBlock({...made, at})).not.toMatch(/step \d+ of/i);
  });

  it('says that a kernel does not have an operation, and that a search was stopped', () => {
    const wp = parse('litmus t\nA: map x\nA: wp x\nA: r0 = x\nexists (r0 = 1)\n');
    expect(blockOf(wp, {kernel: '4.20', device: 'pin'}, LINK)).toMatch(
      /^t on kernel 4\.20, device pin: not applicable\.\n[^]*\nObservation t not-applicable\n\nhttps:/,
    );
    const setting = {kernel: '5.8', device: 'pin', bound: 3} as const;
    const stopped = runBlock({test: wp, setting, answer: ask(wp, setting), link: LINK});
    expect(stopped).toMatch(/^t on kernel 5\.8, device pin: unknown, stopped at 3 states/);
  });

  it('has a few of many outcomes', () => {
    const steps = ['A', 'B', 'C'].map(
      (actor, i) => `  ${actor}: r${i} = x\n  ${actor}: x = ${i + 1}\n  ${actor}: r${i + 3} = x\n`,
    );
    const many = parse(
      `litmus many\nA: map x shared\nA: fork B\nA: fork C\ntogether\n${steps.join('')}end\nexists (r0 = 1)\n`,
    );
    const block = blockOf(many, {kernel: '5.8', device: 'pin'}, LINK);
    const count = Number(/\nOutcomes (\d+)\n/.exec(block)![1]);
    expect(count).toBeGreaterThan(30);
    expect(block).toContain(`\nand ${count - 20} more\nNo\n`.replace('No', block.includes('\nOk\n') ? 'Ok' : 'No'));
    expect(block.match(/^r0=.*;$/gm)!.length).toBeLessThan(23);
  });

  it(
    'has at most 72 columns, for every test of the catalogue and kind, with and without rules',
    {timeout: 120_000},
    () => {
      const off = ['R13', 'R14', 'R33.maps', 'R45.retry', 'R46.retry'];
      for (const {test, without} of loadCatalogue(process.cwd()).entries)
        for (const device of DEVICE_KINDS)
          for (const setting of [
            {kernel: '7.3', device, without: []},
            {kernel: '5.8', device, without: off},
            ...(without.length > 0 ? [{kernel: '7.3', device, without}] : []),
          ]) {
            const block = blockOf(test, setting, LINK, {model: 12});
            const long = linesOf(block).filter((line) => [...line].length > 72);
            if (long.length > 0 || !block.endsWith(`\n\n${LINK}`)) expect.fail(block);
            if (/[ \t]$/m.test(block)) expect.fail(`a blank at the end of a line: ${block}`);
          }
    },
  );
});
