import {describe, expect, it} from 'vitest';
import {transpile} from './transpile';

function code(source: string): string {
  const result = transpile(source);
  if ('failure' in result) throw new Error(result.failure.message);
  return result.code;
}

describe('transpile', () => {
  it('drops types, and keeps every line where it was', () => {
    const source =
      "import {Kernel, type Process} from 'model';\n\ninterface A {\n  b: number;\n}\nconst a: A = {b: 1}; // comment\nnew Kernel();";
    const lines = code(source).split('\n');
    expect(lines[0]).toMatch(/^export default async \(require, exports\) => \{\{"use strict";.*require\('model'\)/);
    expect(lines[5]).toBe('const a = {b: 1}; // comment');
    expect(lines.slice(7)).toEqual(['}}']);
  });

  it('has every import asked for, dynamic ones too', () => {
    expect(code("await import('http://x');")).toMatch(/require\('http:\/\/x'\)/);
    expect(code("await import('http://x');")).not.toMatch(/import\(/);
    expect(code("import x from 'a';\nexport * from 'b';\nx;")).not.toMatch(/\b(import|export) (?!default async)/);
  });

  it('keeps what the browsers know', () => {
    expect(code('class A { #x = 1; y = this.#x ?? 2 }')).toContain('class A { #x = 1; y = this.#x ?? 2 }');
  });

  it.each([
    ['const x = ;', 'SyntaxError: Unexpected token', 1],
    ['const x = 1;\n\nconst y = `', 'SyntaxError: Unterminated template', 3],
    ['}', 'SyntaxError: Unexpected token', 1],
    ['1;\n}}; fetch(); async () => {{', 'SyntaxError: Unexpected token', 2],
  ])('says where %j is wrong', (source, message, line) => {
    expect(transpile(source)).toEqual({failure: {message, line}});
  });
});
