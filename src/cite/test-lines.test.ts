import {describe, expect, it} from 'vitest';
import {parse} from '../litmus/parse';
import {print} from '../litmus/print';
import {CANONICAL, EVERYTHING} from '../litmus/testing/samples';
import {generate} from '../litmus/testing/generate';
import {runOf} from '../sandbox/paste';
import {blockOf} from './run-block';
import {testLines} from './test-lines';

const CELL = 'a'.repeat(100);
const WILD = `litmus ${'long-'.repeat(30)}name
"${'word '.repeat(40)}"
"${'w'.repeat(200)} and 'more'"
"# no comment; > 1 | 2"

A: map ${CELL}1 ${CELL}2 shared
A: ${CELL}1 = 1
together
  A': r0 = ${CELL}2
  D@A: r1 = x
end

~exists (${Array.from({length: 30}, (_, i) => `~(r${i} = ${i} \\/ A:${CELL}1 = ${i})`).join(' /\\ ')})
`.replace('D@A', 'D');

describe('the lines of a test', () => {
  it.each([CANONICAL, EVERYTHING, WILD])('have at most 72 columns', (text) => {
    for (const line of testLines(parse(text))) expect(line.length, line).toBeLessThanOrEqual(72);
  });

  it('are those of the notation, where these are short', () => {
    const short = CANONICAL.replace(/^".*"$/m, '"Short?"');
    expect(testLines(parse(short)).join('\n')).toBe(short.trimEnd());
  });

  it('can be read as they are, if no statement is long', () =>
    expect(print({...parse(testLines(parse(CANONICAL)).join('\n')), question: []})).toBe(
      CANONICAL.replace(/".*"\n/, ''),
    ));

  it('are put together again when they are pasted, whatever is in them', {timeout: 60_000}, async () => {
    const head = 'Test t, kernel 5.8, device pin';
    for (const text of [CANONICAL, EVERYTHING, ...Array.from({length: 100}, (_, seed) => print(generate(seed)))]) {
      const test = parse(text);
      const sent = [...testLines(test), '', head].join('\n');
      for (const arrived of [sent, sent.replace(/\s+/g, ' '), `> ${sent.replace(/\n/g, '\n> ')}`]) {
        const linked = await runOf(arrived);
        // What is no test that can be run is none to be restored.
        if (linked) expect('text' in linked && linked.text).toBe(text);
        else expect(await isRight(text)).toBe(false);
      }
    }
  });

  it('of a test that is wild as well', async () => {
    const wild = WILD.replace('  D: r1 = x\n', '')
      .replaceAll(/~\(r(\d+) = \d+/g, '~(r0 = $1')
      .replace(/ {2}A': .*/, '  A: r0 = $&')
      .replace(/ {2}A: r0 = {3}A': r0 = /, "  A': r0 = ");
    const block = blockOf(parse(wild), {kernel: '5.8', device: 'pin'}, 'https://example.org/');
    for (const line of block.split('\n')) expect(line.length, line).toBeLessThanOrEqual(72);
    const linked = await runOf(block.replace(/\n/g, '\n> '));
    expect(linked && 'text' in linked && linked.text).toBe(print(parse(wild)).replace(/ "$/m, '"'));
  });
});

async function isRight(text: string): Promise<boolean> {
  const {read} = await import('../litmus/read');
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
}
