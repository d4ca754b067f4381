import {describe, expect, it} from 'vitest';
import remarkHeadingIds from './heading-ids';
import type {MdNode} from './mdast';

const heading = (text: string, line: number): MdNode => ({
  type: 'heading',
  depth: 2,
  children: [{type: 'text', value: text}],
  position: {start: {line, column: 1}},
});
const lint = (...headings: MdNode[]) =>
  remarkHeadingIds()(
    {type: 'root', children: headings},
    {path: `${process.cwd()}/docs/x.mdx`, message: () => undefined},
  );

describe('the lint of heading ids', () => {
  it('accepts an id that is not made from the text', () =>
    expect(() => lint(heading('After fork {#ua-fork}', 3))).not.toThrow());
  it('demands an id', () =>
    expect(() => lint(heading('After fork', 3))).toThrow(
      'docs/x.mdx:3: the heading "After fork" has no id. Add one that will stay when the text changes: ## After fork {#xx-short}',
    ));
  it('refuses a copy of the text', () =>
    expect(() => lint(heading('After fork {#after-fork}', 4))).toThrow(
      'docs/x.mdx:4: the id "after-fork" is made from the heading\'s text',
    ));
  it('refuses an id that is taken', () =>
    expect(() => lint(heading('One {#x-1}', 1), heading('Two {#x-1}', 5))).toThrow(
      'docs/x.mdx:5: the id "x-1" is taken already, on line 1',
    ));
});
