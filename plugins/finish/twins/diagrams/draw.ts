/** A Mermaid diagram, drawn in text. */
import {parseMermaid} from '../../../remark/beautiful-mermaid';
import {sequenceOf} from '../../../remark/sequence';
import {drawGraph, inReadingOrder} from './graph';
import {drawLanes} from './lanes';
import {drawTimeline} from './timeline';

/**
 * The rows of the drawing, none wider than `room`. The library that draws the diagrams of the pages can draw them in text as
 * well, but it lets arrows share lines and labels run into each other, so that one cannot tell which arrow leads where, and a
 * third of the diagrams is wider than a mail. Throws where the diagram is of a kind that nobody has drawn so far.
 */
export function drawDiagram(source: string, room: number): string[] {
  const lines = source
    .split('\n')
    .map((text, i) => ({text: text.trim(), line: i + 1}))
    .filter(({text}) => text !== '' && !text.startsWith('%%'));
  const [header, ...rest] = lines;
  if (header?.text === 'sequenceDiagram') return drawLanes(sequenceOf(rest), room);
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
