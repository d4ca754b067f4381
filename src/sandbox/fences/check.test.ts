import {describe, expect, it} from 'vitest';
import {checkPage} from './check';

const MS = 60_000;
const ts = (meta: string, ...code: string[]) => [`\`\`\`ts sandbox title="T" ${meta}`, ...code, '```'];
const page = (...lines: string[]) => lines.join('\n');
const check = async (...lines: string[]) => {
  const {complaints, updated} = await checkPage(page(...lines), 'docs/x.mdx', {update: true});
  return {said: complaints.map(({line, message}) => `${line}: ${message}`), updated};
};

const WORKS = [
  "import {Kernel} from 'model';",
  'const kernel = new Kernel();',
  'const a = kernel.process;',
  "a.map('x');",
  "const dma = kernel.device().register(a, 'x');",
  'a.fork();',
  "a.write('x', 2);",
  "console.log(`device ${dma.read('x')}`);",
];

describe('a page with programs', () => {
  it(
    'gets what they print under their kernel and kind',
    async () => {
      const {said, updated} = await check(...ts('kernel=5.8', ...WORKS), ...ts('kernel=5.8', ...WORKS).with(0, TWO));
      expect(said).toEqual([]);
      expect(updated).toBe(
        page(
          ...ts('kernel=5.8', ...WORKS),
          ...['', '```output', 'device 0', '```'],
          ...ts('', ...WORKS).with(0, TWO),
          ...['', '```output', 'device 2', '```'],
        ),
      );
    },
    MS,
  );
  const TWO = '```ts sandbox title="Two" kernel=5.8 device=mirror';

  it(
    'is told of type errors, and nothing is written below them',
    async () => {
      const wrong = ts('', ...WORKS.with(6, "a.write('x', 'two');"));
      const {said, updated} = await check('Text.', '', ...wrong);
      expect(said.some((complaint) => /^10: .*'string' is not assignable to .*'number'/.test(complaint))).toBe(true);
      expect(updated).toBe(page('Text.', '', ...wrong));
      const meant = await check(...ts(`fails="type 'string' is not assignable"`, ...wrong.slice(1, -1)));
      expect(meant.said).toEqual([]);
      expect(meant.updated).toContain('```output\n');
    },
    MS,
  );

  it(
    'is told of what they throw, and records it where that is meant',
    async () => {
      const thrown = ["import {Kernel} from 'model';", "console.log('before');", "new Kernel('5.99');"];
      const {said} = await check(...ts('', ...thrown));
      expect(said).toEqual([expect.stringMatching(/^4: .*There is no kernel 5\.99/)]);
      const meant = await check(...ts('fails="no kernel 5.99"', ...thrown));
      expect(meant.said).toEqual([]);
      expect(meant.updated).toMatch(/```output\nbefore\nFailed: .*There is no kernel 5\.99.* \(line 3\)\n```$/);
    },
    MS,
  );

  it(
    'is told of a switch that changes nothing',
    async () => {
      const {said} = await check(...ts('kernel=5.8', ...WORKS.with(1, "const kernel = new Kernel('5.9');")));
      expect(said).toEqual([expect.stringMatching(/^1: kernel=5\.8 changes nothing/)]);
    },
    MS,
  );
});
