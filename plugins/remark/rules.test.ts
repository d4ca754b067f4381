import {describe, expect, it} from 'vitest';
import type {MdNode} from './mdast';
import remarkRules from './rules';

const node = (type: string, value: string, line = 1): MdNode => ({
  type,
  children: [{type: 'text', value, position: {start: {line, column: 1}}}],
});
const run = (...children: MdNode[]): MdNode[] => {
  remarkRules()({type: 'root', children}, {path: `${process.cwd()}/docs/x.mdx`, message: () => undefined});
  return children;
};

describe('rules in prose', () => {
  it('become links', () =>
    expect(run(node('paragraph', 'See R38 and R45.retry.'))[0]!.children).toEqual([
      {type: 'text', value: 'See '},
      {type: 'link', url: '/rules#r38', children: [{type: 'text', value: 'R38'}]},
      {type: 'text', value: ' and '},
      {type: 'link', url: '/rules#r45-retry', children: [{type: 'text', value: 'R45.retry'}]},
      {type: 'text', value: '.'},
    ]));

  it.each(['link', 'heading'])('stay as they are in a %s', (type) => {
    const before = node(type, 'R38');
    expect(run(structuredClone(before))).toEqual([before]);
  });

  it('stop the build, with file and line, where there is no such rule', () => {
    expect(() => run(node('paragraph', 'See R38\nand\nR99.', 7))).toThrow(
      'docs/x.mdx:9: no rule of the model is called R99. Correct the number, or write it as `R99` if it means something else',
    );
    expect(() => run(node('heading', 'The end of R7', 4))).toThrow('docs/x.mdx:4: no rule of the model is called R7');
    expect(() => run(node('paragraph', 'R45.rety'))).toThrow('docs/x.mdx:1: no rule of the model is called R45.rety');
  });
});
