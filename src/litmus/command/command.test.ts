import {describe, expect, it} from 'vitest';
import {ask, traceOf} from '../testing/fake-model';
import {repository, sample} from '../testing/repository';
import {CANONICAL} from '../testing/samples';
import {FakeTerminal} from '../testing/terminal';
import {command} from './command';

const root = repository({
  'a.litmus': sample('a'),
  'b.litmus': `\ufeff${sample('b').replaceAll('\n', '\r\n')}`,
  'wrong.litmus': sample('wrong').replace('fork B', 'frok B'),
});

async function litmus(line: string, {model = {ask, traceOf}, input = ''} = {}) {
  const terminal = new FakeTerminal(`${root}/litmus`, input);
  const status = await command(line.split(' '), model, terminal);
  return {status, out: terminal.printed, error: terminal.complained};
}

const A = `Test a, kernel 5.8, device pin
Outcomes 1
r0=1;
No
Condition exists (r0 = 2 /\\ r1 = 3)
Observation a Never 0 1
Rules R14 R33
`;

describe('the command', () => {
  it('answers', async () =>
    expect(await litmus('--kernel 5.8 --device pin a.litmus')).toEqual({status: 0, out: A, error: ''}));

  it('keeps answers apart, for every file, kernel and device', async () => {
    const {status, out} = await litmus('--kernel=5.8 --kernel 5.10 --device pin --device sva a.litmus b.litmus');
    expect(status).toBe(0);
    expect(out.startsWith(`${A}\nTest a, kernel 5.8, device sva\n`)).toBe(true);
    expect(out.match(/^Test .*$/gm)).toHaveLength(8);
    expect(out.match(/\n\nTest /g)).toHaveLength(7);
  });

  it('reads standard input', async () =>
    expect((await litmus('--device pin -', {input: CANONICAL})).out).toMatch(/^Test pin-fork-write, kernel 7\.3, /));

  it('prints an object a line', async () => {
    const {out} = await litmus('--json --kernel all --without R13 a.litmus');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(98);
    expect(JSON.parse(lines[0]!)).toMatchObject({test: 'a', kernel: '4.20', device: 'pin', without: ['R13']});
  });

  it('prints executions', async () => {
    expect((await litmus('--trace --kernel 5.8 --device pin a.litmus')).out).toMatch(`${A}\nNo execution satisfies`);
    expect((await litmus('--trace --json --kernel 5.8 --device pin a.litmus')).out).toMatch(/,"trace":\[\]\}\n$/);
    expect((await litmus('--trace --kernel 4.20 --device mirror a.litmus')).out).toMatch(/ not-applicable\n$/);
  });

  it('has help', async () => {
    const {status, out} = await litmus('--help');
    expect(status).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('the command is left with 2', () => {
  it('by a test that cannot be read, and runs the others', async () => {
    const {status, out, error} = await litmus('--kernel 5.8 --device pin wrong.litmus nothing.litmus . a.litmus');
    expect({status, out}).toEqual({status: 2, out: A});
    expect(error).toMatch(
      /^wrong\.litmus:8:4: found "frok", expected map, .*\nnothing\.litmus: there is no such file in .*\n\.: is a directory\. .*\n$/,
    );
  });

  it('by standard input that is no test', async () =>
    expect(await litmus('-')).toEqual({
      status: 2,
      out: '',
      error: '<stdin>:1:1: found the end of the text, expected litmus\n',
    }));

  it('by an option that is wrong, before anything runs', async () =>
    expect(await litmus('a.litmus --kernel 3.2')).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringMatching(/^litmus: The model begins with 4\.20; 3\.2 is older\. .*\n$/),
    }));

  it('by the bound', async () =>
    expect(await litmus('--kernel 5.8 --device pin --bound 5 a.litmus')).toEqual({
      status: 2,
      out: 'Test a, kernel 5.8, device pin\nstopped at 5 states, the bound\n',
      error: 'a.litmus: the question stopped before the end. Raise --bound, or ask something smaller\n',
    }));

  it('by a model that fails, and no stack trace', async () => {
    const broken = () => {
      throw new RangeError('one frame too many');
    };
    expect(await litmus('--kernel 5.8 --device pin a.litmus', {model: {ask: broken, traceOf}})).toEqual({
      status: 2,
      out: '',
      error: 'a.litmus: kernel 5.8, device pin: one frame too many\n',
    });
  });
});

it('ends in silence when nobody reads', async () => {
  const terminal = new FakeTerminal(`${root}/litmus`);
  terminal.out = () => Promise.reject(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}));
  expect(await command(['a.litmus'], {ask, traceOf}, terminal)).toBe(0);
  expect(terminal.complained).toBe('');
});
