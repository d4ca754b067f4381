/** Draws ```mermaid fences at build time: inline SVG in both themes' colours, and the same in words. */
import {renderMermaidSVG} from './beautiful-mermaid';
import {DiagramError} from './diagram-error';
import {diagramWords, type DiagramWords} from './diagram-text';
import {fail, literalAttribute, visit, type MdFile, type MdNode} from './mdast';

/** The least part of its own size to which a picture may shrink. */
const LEAST = 0.8;

export default function remarkDiagram() {
  return (tree: MdNode, file: MdFile): void => {
    let count = 0;
    visit(tree, (node) => {
      if (node.type !== 'code' || node.lang !== 'mermaid') return undefined;
      const meta = node.meta ?? '';
      const title = /\btitle="([^"]+)"/.exec(meta)?.[1];
      if (!title) fail(file, node, 'the diagram has no title. Write ```mermaid title="What it shows"');
      const source = node.value ?? '';
      const id = `diagram-${++count}`;
      if (/\bclient\b/.test(meta)) {
        // Left to theme-mermaid, which loads Mermaid itself on this page alone; the words are the source's own lines.
        const lines = source
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && !line.startsWith('%%'));
        node.meta = '';
        return [figure(id, title, {ordered: false, lines: lines.slice(1)}, undefined, [node])];
      }
      let words: DiagramWords;
      let svg: string;
      try {
        words = diagramWords(source);
        svg = drawDiagram(source, id);
      } catch (error) {
        const line = (node.position?.start.line ?? 1) + (error instanceof DiagramError ? error.line : 0);
        fail(file, line, error instanceof Error ? error.message : String(error));
      }
      return [figure(id, title, words, svg, [])];
    });
  };
}

function figure(id: string, title: string, words: DiagramWords, svg: string | undefined, children: MdNode[]): MdNode {
  const attributes = [
    literalAttribute('id', id),
    literalAttribute('title', title),
    literalAttribute('ordered', words.ordered),
    literalAttribute('lines', words.lines),
    ...(svg === undefined ? [] : [literalAttribute('svg', svg)]),
  ];
  return {type: 'mdxJsxFlowElement', name: 'Diagram', attributes, children};
}

/**
 * The renderer's SVG, made fit to stand in a page with others: no font fetched from elsewhere, ids and styles of its own,
 * colours from the site's theme, and blanks between the labels, which a text browser would otherwise run together.
 */
export function drawDiagram(source: string, id: string): string {
  return (
    renderMermaidSVG(source, {
      bg: 'var(--diagram-bg)',
      fg: 'var(--diagram-fg)',
      muted: 'var(--diagram-muted)',
      line: 'var(--diagram-line)',
      border: 'var(--diagram-line)',
      surface: 'var(--diagram-surface)',
      font: 'Arial',
      transparent: true,
      padding: 8,
    })
      .replace(/@import url\([^)]*\);?/g, '')
      .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
      .replace(/(^|\n)\s*(svg|text|\.[\w-]+)(\s*\{)/g, (_, start: string, selector: string, brace: string) =>
        selector === 'svg' ? `${start}#${id} svg${brace}` : `${start}#${id} ${selector}${brace}`,
      )
      // Text is set in the reader's own font, which may be wider than the one that the boxes were measured for.
      .replace(/font-size="([\d.]+)"/g, (_, size: string) => `font-size="${(Number(size) * 0.92).toFixed(1)}"`)
      .replace(/<\/text>/g, '</text>\n')
      .replace(/\n\s*\n/g, '\n')
      // On a phone a picture shrinks as far as it stays readable, and scrolls beyond that.
      .replace(/^<svg (.*?) width="([\d.]+)" height="[\d.]+" style="/, (_, before: string, width: string) => {
        const [own, least] = [Math.ceil(Number(width)), Math.ceil(Number(width) * LEAST)];
        return `<svg aria-hidden="true" focusable="false" ${before} width="${own}" style="min-width:${least}px;`;
      })
  );
}
