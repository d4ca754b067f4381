import {describe, expect, it} from 'vitest';
import {paragraphs} from './paragraphs';

describe('paragraphs', () => {
  it('joins the lines of a paragraph, and keeps paragraphs apart', () => {
    expect(paragraphs('The device of this\nkernel, of a kind.\n\nA kernel\nhas one.\n')).toBe(
      'The device of this kernel, of a kind.\n\nA kernel has one.',
    );
  });

  it('keeps the lines of code, lists and tables', () => {
    const text = 'For example:\n\n    a.map();\n    a.write();\n\n- one\n- two\n\n| a | b |\n| - | - |';
    expect(paragraphs(text)).toBe(text);
  });
});
