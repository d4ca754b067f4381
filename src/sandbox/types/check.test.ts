import {describe, expect, it} from 'vitest';
import {checkProgram} from './check';
import {libraryFiles} from './libs';

const files = libraryFiles();
const messages = (source: string) => checkProgram(files, source).map(({code, message}) => `${code} ${message}`);

const PROGRAM = `import {Kernel} from 'model';

const kernel = new Kernel('5.8');
const device = kernel.device('pin');
const a = kernel.process;
a.map('x');
a.write('x', 1);
const dma = device.register(a, 'x');
const b = a.fork();
a.write('x', 2);
await new Promise((resolve) => setTimeout(resolve, 10));
console.log('the device reads', dma.read('x'), 'and A reads', a.read('x'), b.name, performance.now());
`;

describe('checkProgram', () => {
  it('finds nothing in a right program', () => {
    expect(messages(PROGRAM)).toEqual([]);
    expect(messages('')).toEqual([]);
  });

  it('says what is wrong, and where', () => {
    const source = `import {Kernel} from 'model';\nconst kernel = new Kernel();\n  kernel.device('pni');\n`;
    const [found, ...others] = checkProgram(files, source);
    expect(others).toEqual([]);
    expect(found).toMatchObject({line: 3, column: 17, severity: 'error', code: 2345});
    expect(source.slice(found!.from, found!.to)).toBe("'pni'");
    expect(found!.message).toContain('"pin" | "mr" | "request"');
  });

  it('gives mistakes of grammar and of type in the order of the text', () => {
    const found = checkProgram(files, 'const n: number = "one";\nlet = ;\n');
    expect(found.map(({line, code}) => [line, code])).toEqual(
      [...found].sort((a, b) => a.from - b.from).map(({line, code}) => [line, code]),
    );
    expect(found[0]).toMatchObject({line: 1, code: 2322});
    expect(found.length).toBeGreaterThan(1);
  });

  it('is strict', () => {
    expect(messages('export function f(a) { return a; }')[0]).toMatch(/^7006 /);
    expect(
      messages("let a: string | undefined = Math.random() > 2 ? 'a' : undefined; console.log(a.length);")[0],
    ).toMatch(/^18048 /);
  });

  it('takes an index for what is there, as a short program does', () => {
    expect(messages('const first: number = [1, 2][0]; console.log(first);')).toEqual([]);
  });

  it.each(['document.title', "fetch('https://example.org')", 'localStorage', 'process.exit()', 'importScripts("x")'])(
    'knows nothing of %s, which the runner does not have',
    (source) => expect(messages(source)[0]).toMatch(/^(?:2304|2584|2591) /),
  );

  it('knows of one module alone', () => {
    expect(messages("import {readFileSync} from 'node:fs'; readFileSync('a');")[0]).toMatch(/^(?:2307|2591) /);
    expect(messages("import {Machine} from 'model'; console.log(Machine);")[0]).toMatch(/^2305 /);
  });

  it('does not show what is internal to the model', () => {
    expect(messages("import {Kernel} from 'model'; new Kernel().act({});")[0]).toMatch(/^2339 /);
  });
});
