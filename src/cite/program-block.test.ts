import {describe, expect, it} from 'vitest';
import {programBlock} from './program-block';

const LINK = `https://example.org/run#2;5.8;pin;ts=${'K0gtyslMTrUCAA'.repeat(20)};end`;
const chosen = {kernel: '5.8', device: 'pin', without: []} as const;

describe('the block of a program', () => {
  it('is a line that says what it is, the program with numbers, what it prints, the link', () =>
    expect(
      programBlock({
        title: 'A program',
        code: "import {Kernel} from 'model';\n\nconsole.log(new Kernel().process.read('x'), 'a long line, whose end has no room');\n",
        chosen,
        printed: ['fault', '', 'two\nlines'],
        model: 3,
        link: LINK,
      }),
    ).toBe(
      `A program of 3 lines on kernel 5.8, device pin:
Source: the program below, and the model, version 3

1| import {Kernel} from 'model';
2|
3| console.log(new Kernel().process.read('x'), 'a long line, whose end h
3+ as no room');

It prints:

  fault

  two
  lines

${LINK}`,
    ));

  it('has its title, its rules, its failure, and what is not known', () => {
    const off = {...chosen, without: ['R13']};
    const failed = programBlock({
      title: 'What is lost',
      code: 'f();',
      chosen: off,
      printed: [],
      ended: 'Failed: no f (line 1)',
      link: LINK,
    });
    expect(failed).toContain('What is lost: a program of 1 line on kernel 5.8, device pin, without\n  R13:\nSource: ');
    expect(failed).toContain('\nIt prints nothing.\nFailed: no f (line 1)\n');
    expect(programBlock({title: 'A program', code: 'f();', chosen, link: LINK})).toContain(
      '\nIt has not been run here.\n',
    );
  });

  it('has 72 columns at most, whatever is in it', () => {
    const wide = ['x'.repeat(500), `${' '.repeat(100)}y`, '\t\tz', '𝄞'.repeat(200), 'a b '.repeat(100)];
    for (const code of [wide.join('\n'), `${'a;\n'.repeat(1200)}${'b'.repeat(200)}`]) {
      const block = programBlock({
        title: `t${'t'.repeat(200)}`,
        code,
        chosen,
        printed: [...wide, ...Array.from({length: 90}, String)],
        link: LINK,
      });
      for (const line of block.split('\n').slice(0, -1)) expect([...line].length, line).toBeLessThanOrEqual(72);
      expect(block).toMatch(/\n {2}and \d+ more lines\n/);
    }
  });
});
