/** A Mermaid diagram, drawn in text. */
import {parseMermaid, renderMermaidASCII} from '../../../remark/beautiful-mermaid';
import {sequenceOf} from '../../../remark/sequence';
import {widestOf} from '../columns';
import {drawGraph, inReadingOrder} from './graph';
import {drawLanes} from './lanes';
import {drawTimeline} from './timeline';

/**
 * The rows of the drawing, none wider than `room`. Sequences are drawn by the library that draws them for the page, if that
 * fits. Its graphs are not used: it lets arrows share lines and labels overwrite each other, so that one cannot tell which
 * arrow leads where. Throws where the diagram is of a kind that nobody has drawn so far.
 */
export function drawDiagram(source: string, room: number): string[] {
  const lines = source
    .split('\n')
    .map((text, i) => ({text: text.trim(), line: i + 1}))
    .filter(({text}) => text !== '' && !text.startsWith('%%'));
  const [header, ...rest] = lines;
  if (header?.text === 'sequenceDiagram') return drawSequence(source, rest, room);
  if (header?.text === 'timeline') {
    return drawTimeline(
      rest.map(({text}) => text),
      room,
    );
  }
  if (/^(flowchart|graph|stateDiagram-v2)\b/.test(header?.text ?? '')) return drawnGraph(source, room);
  throw new Error(
    `A diagram that begins with "${header?.text ?? ''}" cannot be drawn in text. That takes flowchart, stateDiagram-v2, ` +
      'sequenceDiagram or timeline; another kind is added in plugins/finish/twins/diagrams/draw.ts',
  );
}

/** Columns between lanes, from the airiest on. */
const PADDINGS = [
  {paddingX: 1, paddingY: 1, boxBorderPadding: 1},
  {paddingX: 1, paddingY: 1, boxBorderPadding: 0},
];

function drawSequence(source: string, lines: {text: string; line: number}[], room: number): string[] {
  for (const padding of PADDINGS) {
    // Some terminals draw its heads of arrows in colour and two columns wide.
    const text = renderMermaidASCII(source, {colorMode: 'none', ...padding})
      .replace(/▶/g, '►')
      .replace(/◀/g, '◄');
    const drawn = text.split('\n');
    const rows = unindented(
      drawn.map((row) => row.trimEnd()).filter((row, i, all) => row !== '' || i < all.length - 1),
    );
    if (widestOf(rows) <= room) return rows;
  }
  return drawLanes(sequenceOf(lines), room);
}

function unindented(rows: readonly string[]): string[] {
  const blanks = Math.min(...rows.filter((row) => row !== '').map((row) => /^ */.exec(row)![0].length));
  return rows.map((row) => row.slice(blanks));
}

function drawnGraph(source: string, room: number): string[] {
  const graph = parseMermaid(source);
  const clean = (label: string) => label.replace(/<br\s*\/?>|\\n/g, ' ').trim();
  const nodes = [...graph.nodes].map(([id, {label, shape}]) => ({
    id,
    label: shape === 'state-start' ? '(start)' : shape === 'state-end' ? '(end)' : clean(label || id),
  }));
  const edges = graph.edges.map(({source: from, target: to, label, hasArrowStart}) => ({
    from,
    to,
    label: clean(label ?? ''),
    both: hasArrowStart,
  }));
  return drawGraph(inReadingOrder(nodes, edges), edges, room);
}
