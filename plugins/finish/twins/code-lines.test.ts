import {describe, expect, it} from 'vitest';
import {codeLines} from './code-lines';
import {columnsOf} from './columns';

describe('code', () => {
  it('is indented by four blanks, by two where it needs the room', () => {
    expect(codeLines('a\n  b\n\nc\n', 72).lines).toEqual(['    a', '      b', '', '    c']);
    expect(codeLines('x'.repeat(70), 72)).toEqual({lines: [`  ${'x'.repeat(70)}`], continues: false});
    expect(codeLines('x'.repeat(72), 72)).toEqual({lines: ['x'.repeat(72)], continues: false});
  });

  it('has its tabs as eight columns', () => {
    expect(codeLines('\tint a;\t/* b */', 72).lines).toEqual(['            int a;  /* b */']);
  });

  it('is continued at a blank, with a mark and the indentation of its line', () => {
    const {lines, continues} = codeLines(`  if (${'ready && '.repeat(9)}done) return;`, 72);
    expect(continues).toBe(true);
    expect(lines).toEqual([
      '    if (ready && ready && ready && ready && ready && ready && ready &&',
      '    ↪ ready && ready && done) return;',
    ]);
  });

  it('is cut where it has no blank, and loses nothing', () => {
    const word = 'x'.repeat(200);
    const {lines} = codeLines(`call ${word}`, 72);
    expect(lines.every((line) => columnsOf(line) <= 72)).toBe(true);
    expect(lines.join('').replace(/[\s↪]/g, '')).toBe(`call${word}`);
  });

  it('keeps an address whole, alone on its line', () => {
    const address = `https://example.org/${'x'.repeat(80)}`;
    expect(codeLines(`curl ${address} | sh`, 72).lines).toEqual(['  curl', address, '  ↪ | sh']);
    expect(codeLines(address, 72).lines).toEqual([address]);
  });

  it('is nothing where there is nothing', () => {
    expect(codeLines('\n \n', 72).lines).toEqual([]);
  });
});
