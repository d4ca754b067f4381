import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {diagramWords} from '../../../remark/diagram-text';
import {columnsOf} from '../columns';
import {diagramSources} from '../sources';
import {drawDiagram} from './draw';

const ROOT = process.cwd();
const ALL = [...diagramSources(ROOT)].flatMap(([page, sources]) => sources.map((source, i) => ({page, i, source})));

/** Without blanks and lines: an arrow may cross between two words. */
const bare = (text: string) => text.replace(/[\s│─┌┐└┘├┤┬┴┼╌◄►▲▼▶◀]/g, '');

describe('a diagram', () => {
  it.each(ALL)('of $page, number $i, is drawn with every word of it', ({source}) => {
    const rows = drawDiagram(source, 72);
    expect(rows.every((row) => columnsOf(row) <= 72)).toBe(true);
    expect(rows.length).toBeGreaterThan(3);
    if (/^\s*timeline/.test(source)) return;
    const text = bare(rows.join(''));
    for (const line of diagramWords(source).lines) {
      for (const word of line.split(/[\s:→↔]+/)) expect(text).toContain(bare(word));
    }
  });

  it('with long labels wraps them', () => {
    const names = ['process', 'driver', 'core', 'IOMMU', 'device'];
    const source = `sequenceDiagram\n${names.map((name) => `  participant ${name}`).join('\n')}\n  process->>device: ${'a long label '.repeat(6)}\n  device->>device: ${'another '.repeat(5)}`;
    const rows = drawDiagram(source, 72);
    expect(rows.every((row) => columnsOf(row) <= 72)).toBe(true);
    expect(rows.join('\n')).toContain('►');
  });

  it('of another kind is refused, with what may stand there', () => {
    expect(() => drawDiagram('pie\n  "a" : 1', 72)).toThrow(/flowchart, stateDiagram-v2, sequenceDiagram or timeline/);
  });

  it('is there for every fence of the pages', () => {
    const fences = ALL.map(({page}) => page);
    expect(fences).toContain('/');
    expect(fences).toContain('/options/uacce');
    expect(fences.filter((page) => page === '/cow')).toHaveLength(
      readFileSync(`${ROOT}/docs/cow.mdx`, 'utf8').match(/^```mermaid/gm)!.length,
    );
  });
});
