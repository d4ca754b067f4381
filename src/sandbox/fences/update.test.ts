import {describe, expect, it} from 'vitest';
import {findFences} from './find';
import {withOutputs} from './update';

/** The page with the n-th output behind its n-th sandbox, where there is one. */
function updated(page: string, ...outputs: (string | undefined)[]): string {
  const {fences} = findFences(page);
  return withOutputs(
    page,
    new Map(fences.flatMap((fence, i) => (outputs[i] === undefined ? [] : [[fence, outputs[i]]]))),
  );
}

describe('writing what was printed', () => {
  const ONE = 'Text.\n\n```litmus title="T"\nlitmus x\n```\n\nMore.\n';
  const TWO = `${ONE}\n\`\`\`ts sandbox title="U"\nlet a;\n\`\`\`\n\n\`\`\`output\nold\nlines\n\`\`\`\n`;

  it('adds the output that is missing', () =>
    expect(updated(ONE, 'a\n\nb')).toBe(
      'Text.\n\n```litmus title="T"\nlitmus x\n```\n\n```output\na\n\nb\n```\n\nMore.\n',
    ));

  it('replaces the one that is there, and nothing else', () => {
    expect(updated(TWO, undefined, 'new')).toBe(TWO.replace('old\nlines', 'new'));
    expect(updated(TWO, 'first', 'new')).toBe(
      TWO.replace('old\nlines', 'new').replace('litmus x\n```\n', 'litmus x\n```\n\n```output\nfirst\n```\n'),
    );
  });

  it('is read back as it was printed', () => {
    for (const output of ['', 'a', ' a ', 'a\n', '```\n````x', '\n\n']) {
      const page = updated(ONE, output);
      expect(findFences(page).fences[0]!.recorded!.text).toBe(output);
      expect(updated(page, output)).toBe(page);
    }
  });

  it('keeps to the indentation of the sandbox and to the ends of lines', () => {
    const listed = '- item\n\n  ```litmus title="T"\n  litmus x\n  ```\n';
    expect(updated(listed, 'a\n\nb')).toBe(`${listed}\n  \`\`\`output\n  a\n\n  b\n  \`\`\`\n`);
    expect(updated(ONE.replace(/\n/g, '\r\n'), 'a\nb')).toBe(updated(ONE, 'a\nb').replace(/\n/g, '\r\n'));
  });
});
