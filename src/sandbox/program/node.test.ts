import {describe, expect, it} from 'vitest';
import type {Chosen} from '../setting';
import {outputText} from './output';
import {runProgram} from './node';

const CHOSEN: Chosen = {kernel: '5.8', device: 'pin', without: []};

const FORKS = `import {Kernel} from 'model';

const kernel = new Kernel();
const device = kernel.device();
const a = kernel.process;
a.map('x');
a.write('x', 1);
const dma = device.register(a, 'x');
a.fork();
a.write('x', 2);
console.log('the device reads', dma.read('x'), 'and A reads', a.read('x'));
`;

async function output(source: string, chosen: Chosen = CHOSEN, seconds = 5): Promise<string> {
  return outputText(await runProgram(source, chosen, {seconds}));
}

describe('a program in Node', () => {
  it('prints what the chosen kernel and device do', async () => {
    expect(await output(FORKS)).toBe('the device reads 1 and A reads 2');
    expect(await output(FORKS, {...CHOSEN, kernel: '5.9'})).toBe('the device reads 2 and A reads 2');
    expect(await output(FORKS, {...CHOSEN, device: 'mirror'})).toBe('the device reads 2 and A reads 2');
    expect(await output(FORKS, {...CHOSEN, kernel: '5.9', without: ['R15']})).toBe('the device reads 1 and A reads 2');
  });

  it('gives the calls that it made, and whether the switches have a say', async () => {
    const run = await runProgram(FORKS, CHOSEN);
    expect(run).toMatchObject({end: {kind: 'finished'}, dropped: 0, usesKernel: true, usesDevice: true});
    expect(run.journal).toEqual([
      [0, 'kernel', '5.8', ''],
      [0, 'device', 'pin'],
      [0, 'map', 'A', 'x', ''],
      [0, 'write', 'A', 'x', 1],
      [0, 'register', 'A', 'x', 'write', 'long'],
      [0, 'fork', 'A', 'B'],
      [0, 'write', 'A', 'x', 2],
      [0, 'dma-read', 0, 'x'],
      [0, 'read', 'A', 'x'],
    ]);
    const fixed = await runProgram(FORKS.replace('Kernel()', "Kernel('5.8')").replace('device()', "device('sva')"), {
      ...CHOSEN,
      kernel: '7.3',
    });
    expect(fixed).toMatchObject({usesKernel: false, usesDevice: false});
    expect(fixed.journal.slice(0, 2)).toEqual([
      [0, 'kernel', '5.8', ''],
      [0, 'device', 'sva'],
    ]);
  });

  it.each([
    ["throw new TypeError('bad');", 'Failed: TypeError: bad (line 1)'],
    [
      'console.log(1);\nawait null;\nnull!.x;',
      "1\nFailed: TypeError: Cannot read properties of null (reading 'x') (line 3)",
    ],
    ["\nPromise.reject(new Error('nobody asks'));", 'Failed: Error: nobody asks (line 2)'],
    [
      "setTimeout(() => {\n  throw new Error('later');\n}, 5);\nconsole.log('first');",
      'first\nFailed: Error: later (line 2)',
    ],
    ['queueMicrotask(() => {\n  throw 7;\n});', 'Failed: 7'],
    ['const x = ;', 'Failed: SyntaxError: Unexpected token (line 1)'],
    [
      "import {Kernel} from 'model';\n\nnew Kernel('5.99');",
      /^Failed: WrongUse: There is no kernel 5\.99.* \(line 3\)$/,
    ],
    ["import {x} from './x';\nx();", "Failed: TypeError: Only 'model' can be imported, not './x'. (line 1)"],
    ["await import('node:fs');", "Failed: TypeError: Only 'model' can be imported, not 'node:fs'. (line 1)"],
  ])('says why %j fails, and where', async (source, said) => {
    if (typeof said === 'string') expect(await output(source)).toBe(said);
    else expect(await output(source)).toMatch(said);
  });

  it('ends when nothing is pending any more', async () => {
    const timers = `let n = 0;
const every = setInterval(() => { console.log(++n); if (n === 3) clearInterval(every); }, 1);
setTimeout((text) => console.log(text), 20, 'late');
clearTimeout(setTimeout(() => console.log('never'), 60_000));
(async () => { for (let i = 0; i < 20; i++) await null; console.log('after twenty turns'); })();`;
    expect(await output(timers)).toBe('after twenty turns\n1\n2\n3\nlate');
  });

  it.each(['while (true);', 'await new Promise(() => {});', 'setInterval(() => {}, 1);', 'for (;;) await null;'])(
    'stops %j at the limit',
    async (source) => {
      const run = await runProgram(`console.log('begun');\n${source}`, CHOSEN, {seconds: 0.3});
      expect(run).toMatchObject({end: {kind: 'timed-out', seconds: 0.3}, lines: [{text: 'begun'}]});
    },
  );

  it('counts what comes after a thousand lines', async () => {
    const run = await runProgram('for (let i = 0; i < 5000; i++) console.log(i);', CHOSEN);
    expect([run.lines.length, run.lines[999]?.text, run.dropped]).toEqual([1000, '999', 4000]);
  });

  it('ends a program that takes all memory', async () => {
    const {end} = await runProgram('const all = [];\nfor (;;) all.push(new Array(1e6).fill(1));', CHOSEN, {
      seconds: 60,
    });
    expect(end).toEqual({kind: 'failed', message: 'The program has used up its memory.'});
  });

  it('finds nothing of Node', async () => {
    const found =
      "console.log(['process', 'Buffer', 'require', 'fetch', 'global'].filter((name) => name in globalThis));";
    expect(await output(found)).toBe('[]');
    expect(await output('console.log(typeof process, Object.keys(globalThis));')).toBe('undefined []');
  });
});
