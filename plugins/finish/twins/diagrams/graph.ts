/**
 * Draws a graph in text: its nodes below each other, each with a frame; an arrow down to the next one, every other arrow
 * at the right, on a track of its own. No two arrows share a line, so that one sees where each leads.
 */
import {wrap} from '../../../../src/cite/wrap';
import {columnsOf, widestOf} from '../columns';
import {Canvas} from './canvas';

export interface GraphNode {
  id: string;
  label: string;
}

export interface GraphEdge {
  from: string;
  to: string;
  label: string;
  /** It has a head at both ends. */
  both: boolean;
}

/** Each node before those that it leads to, where that can be: so most arrows lead down to the next node. */
export function inReadingOrder(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isRoot = ({id}: GraphNode) => edges.every(({from, to}) => to !== id || from === id);
  const order = new Set<GraphNode>();
  const visit = (node: GraphNode): void => {
    if (order.has(node)) return;
    order.add(node);
    for (const {to} of edges.filter(({from}) => from === node.id)) visit(byId.get(to)!);
  };
  for (const node of [...nodes.filter(isRoot), ...nodes]) visit(node);
  return [...order];
}

/** Columns that the label of a node is wrapped in, the widest first. */
const LABELS = [40, 32, 26, 20, 16, 12];

/** An arrow at the right: from a row of its node to a row of another, or of the same. */
interface Arc {
  edge: GraphEdge;
  from: number;
  to: number;
  track: number;
  says: string;
}

/** The rows of the drawing, none wider than `room`. A label that does not fit stands below it, by a number. */
export function drawGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[], room: number): string[] {
  for (const numbered of [false, true]) {
    for (const columns of LABELS) {
      const rows = attempt(nodes, edges, columns, room, numbered);
      if (widestOf(rows) <= room) return rows;
    }
  }
  throw new Error(`${edges.length} arrows between ${nodes.length} nodes need more than ${room} columns`);
}

function attempt(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  columns: number,
  room: number,
  numbered: boolean,
): string[] {
  const index = new Map(nodes.map(({id}, i) => [id, i]));
  const straight = new Map<number, GraphEdge>();
  const others: GraphEdge[] = [];
  for (const edge of edges) {
    const at = index.get(edge.from)!;
    if (index.get(edge.to) === at + 1 && !straight.has(at)) straight.set(at, edge);
    else others.push(edge);
  }
  const legend: string[] = [];
  const labels = nodes.map(({label}) => wrap(label, '', columns));
  const right = Math.max(...labels.map(widestOf)) + 3;

  // Where each node stands: a row for each line of its label and for each arrow at its side.
  const canvas = new Canvas();
  const ports = nodes.map(({id}) => others.flatMap(({from, to}) => [from, to]).filter((end) => end === id).length);
  const tops: number[] = [];
  let y = 0;
  for (const [i, lines] of labels.entries()) {
    tops.push(y);
    const height = Math.max(lines.length, ports[i]!, 1);
    canvas.frame(0, y, right, y + height + 1);
    for (const [n, line] of lines.entries()) canvas.write(2, y + 1 + n, line);
    y += height + 2;
    const edge = straight.get(i);
    if (edge) {
      const said = wrap(edge.label, '', room - 4);
      const length = Math.max(1, said.length);
      canvas.down(2, y - 1, y + length);
      if (edge.both) canvas.write(2, y, '▲');
      for (const [n, line] of said.entries()) canvas.write(4, y + n, line);
      canvas.write(2, y + length, '▼');
      y += length + 1;
    }
  }

  const free = tops.map((top) => top + 1);
  const port = (id: string) => free[index.get(id)!]!++;
  // Rows of a node are given in the order in which its arrows leave it, the nearest ends first.
  const reach = ({from, to}: GraphEdge) => Math.abs(index.get(from)! - index.get(to)!);
  const arcs: Arc[] = [...others]
    .sort((a, b) => reach(a) - reach(b))
    .map((edge) => {
      const fits = !numbered || columnsOf(edge.label) <= 4;
      const says = edge.label === '' || fits ? edge.label : `(${legend.push(edge.label)})`;
      return {edge, from: port(edge.from), to: port(edge.to), track: 0, says};
    });
  const taken: [number, number][][] = [];
  for (const arc of arcs) {
    const [first, last] = [Math.min(arc.from, arc.to), Math.max(arc.from, arc.to)];
    const isFree = (track: [number, number][]) => track.every(([a, b]) => last < a || first > b);
    const found = taken.findIndex(isFree);
    arc.track = found < 0 ? taken.push([]) - 1 : found;
    taken[arc.track]!.push([first, last]);
  }
  const tracks = right + 4 + widestOf(arcs.map(({says}) => (says === '' ? '' : `${says}  `)));
  for (const {edge, from, to, track, says} of arcs) {
    const x = tracks + 2 * track;
    canvas.across(from, right, x);
    canvas.across(to, right + 1, x);
    canvas.down(x, from, to);
    canvas.write(right + 1, to, '◄');
    if (edge.both) canvas.write(right + 1, from, '◄');
    if (says !== '') canvas.write(right + 3, from, ` ${says} `);
  }
  return [...canvas.rows(), ...legend.flatMap((says, i) => wrap(`(${i + 1}) ${says}`, '    ', room))];
}
