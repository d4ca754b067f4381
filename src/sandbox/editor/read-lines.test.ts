import {describe, expect, it} from 'vitest';
import {readLines} from './read-lines';

/** As much of the DOM as is read. */
function element(name: string, ...children: (string | Node)[]): Node {
  const childNodes = children.map((child) =>
    typeof child === 'string'
      ? ({nodeType: 3, nodeName: '#text', nodeValue: child, childNodes: []} as unknown as Node)
      : child,
  );
  return {nodeType: 1, nodeName: name.toUpperCase(), childNodes} as unknown as Node;
}
const br = () => element('br');
const text = (...children: (string | Node)[]) => readLines(element('pre', ...children)).text;

describe('readLines', () => {
  it('reads what is highlighted', () => {
    const code = element('code', element('span', element('span', 'const'), ' a', '\n'), element('span', '  b;'));
    expect(text(code)).toBe('const a\n  b;');
    expect(text(code, br())).toBe('const a\n  b;');
  });

  it('takes <br> for a line end, but for the last of all', () => {
    expect(text('a', br(), 'b')).toBe('a\nb');
    expect(text(element('span', 'a', br()), element('span', 'b'))).toBe('a\nb');
    expect(text('a', br())).toBe('a');
    expect(text('a', br(), br())).toBe('a\n');
    expect(text('a\n', br())).toBe('a\n');
    expect(text(br(), br(), 'a')).toBe('\n\na');
    expect(text(br())).toBe('');
    expect(text()).toBe('');
  });

  it('takes a block for a line', () => {
    expect(text(element('div', 'a'), element('div', 'b'))).toBe('a\nb');
    expect(text('a', element('div', 'b'), 'c')).toBe('a\nb\nc');
    expect(text(element('div', 'a', br()), element('div', br()), element('div', 'b', br()))).toBe('a\n\nb');
    expect(text(element('div', br()), element('div', 'a'))).toBe('\na');
  });

  it('keeps blanks, and every line end of a text', () => {
    expect(text('\n\n  a \n\n')).toBe('\n\n  a \n\n');
  });

  it('says where points are', () => {
    const word = element('span', 'ab');
    const root = element('pre', 'x\n', word, br(), br());
    const offset = (node: Node, at: number) => readLines(root, [{node, offset: at}]).offsets[0];
    expect(offset(root, 0)).toBe(0);
    expect(offset(root.childNodes[0]!, 1)).toBe(1);
    expect(offset(root, 1)).toBe(2);
    expect(offset(word.childNodes[0]!, 1)).toBe(3);
    expect(offset(word, 1)).toBe(4);
    expect(offset(root, 2)).toBe(4);
    expect(offset(root, 3)).toBe(5);
    expect(offset(root, 4)).toBe(5);
    expect(offset(element('p'), 0)).toBeUndefined();
  });
});
