import ts from 'typescript';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {strip} from './strip';

const folder = path.dirname(ts.sys.getExecutingFilePath());
const libraries = readdirSync(folder).filter((name) => /^lib\.es(?:5|20\d\d).*\.d\.ts$/.test(name));

/** The words of a text, comments left out, as TypeScript's parser sees them. */
function words(text: string): string[] {
  const file = ts.createSourceFile('lib.d.ts', text, ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file).filter(({kind}) => kind < ts.SyntaxKind.FirstJSDocNode);
    if (children.length === 0) found.push(node.getText(file));
    else children.forEach(visit);
  };
  visit(file);
  return found;
}

describe('strip', () => {
  it('leaves every word of every library, and little else', () => {
    expect(libraries.length).toBeGreaterThan(50);
    for (const name of libraries) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(words(strip(text)), name).toEqual(words(text));
    }
    const es5 = readFileSync(path.join(folder, 'lib.es5.d.ts'), 'utf8');
    expect(strip(es5).length).toBeLessThan(es5.length / 2);
    expect(strip(es5)).not.toContain('/*');
  });

  it('leaves references to other libraries, and what looks like a comment in a string', () => {
    expect(strip('/*! licence */\n/// <reference lib="es5" />\n// aside\nlet a: "/* b */" // c\n  | \'//\';\n')).toBe(
      '/// <reference lib="es5" />\nlet a: "/* b */"\n| \'//\';\n',
    );
  });
});
