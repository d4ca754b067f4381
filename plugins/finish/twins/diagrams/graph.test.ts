import {describe, expect, it} from 'vitest';
import {columnsOf} from '../columns';
import {drawGraph, inReadingOrder, type GraphEdge} from './graph';

const node = (id: string, label = id) => ({id, label});
const edge = (from: string, to: string, label = '', both = false): GraphEdge => ({from, to, label, both});

describe('a graph', () => {
  it('is read from its roots on, a branch after the other', () => {
    const edges = [edge('b', 'c'), edge('a', 'b'), edge('a', 'd'), edge('d', 'b'), edge('e', 'e')];
    expect(
      inReadingOrder(
        [...'bcade'].map((id) => node(id)),
        edges,
      ).map(({id}) => id),
    ).toEqual([...'abcde']);
  });

  it('that is a chain goes down', () => {
    expect(drawGraph([node('a', 'process'), node('b', 'queue')], [edge('a', 'b', 'writes')], 72)).toEqual([
      '┌─────────┐',
      '│ process │',
      '└─┬───────┘',
      '  │ writes',
      '  ▼',
      '┌─────────┐',
      '│ queue   │',
      '└─────────┘',
    ]);
  });

  it('has its other arrows at the right, each with its label', () => {
    const edges = [edge('a', 'b'), edge('b', 'c'), edge('a', 'c', 'skips'), edge('c', 'a', 'back')];
    expect(drawGraph([node('a'), node('b'), node('c')], edges, 72)).toEqual([
      '┌───┐',
      '│ a ├── skips ─┐',
      '│   │◄─────────┼─┐',
      '└─┬─┘          │ │',
      '  │            │ │',
      '  ▼            │ │',
      '┌───┐          │ │',
      '│ b │          │ │',
      '└─┬─┘          │ │',
      '  │            │ │',
      '  ▼            │ │',
      '┌───┐          │ │',
      '│ c │◄─────────┘ │',
      '│   ├── back ────┘',
      '└───┘',
    ]);
  });

  it('shows an arrow to itself, and one with two heads', () => {
    expect(drawGraph([node('a'), node('b')], [edge('a', 'a', 'again'), edge('a', 'b', '', true)], 72)).toEqual([
      '┌───┐',
      '│ a ├── again ─┐',
      '│   │◄─────────┘',
      '└─┬─┘',
      '  ▲',
      '  ▼',
      '┌───┐',
      '│ b │',
      '└───┘',
    ]);
  });

  it('that is too wide wraps its nodes, and puts long labels below, by number', () => {
    const label = 'a rather long label of an arrow that leads a long way around';
    const nodes = ['a', 'b', 'c'].map((id) => node(id, `the node ${id} has a name of more than twenty letters`));
    const rows = drawGraph(nodes, [edge('a', 'c', label), edge('c', 'a', `${label} and back`)], 60);
    expect(rows.every((row) => columnsOf(row) <= 60)).toBe(true);
    const text = rows.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(`(1) ${label}`);
    expect(text).toContain(`(2) ${label} and back`);
  });

  it('draws every node and every label of many', () => {
    const ids = [...'abcdefghijkl'];
    const edges = ids.flatMap((from, i) => ids.slice(i + 1, i + 4).map((to) => edge(from, to, `${from}${to}`)));
    const text = drawGraph(
      ids.map((id) => node(id, `node ${id}`)),
      edges,
      72,
    ).join('\n');
    for (const id of ids) expect(text).toContain(`│ node ${id} `);
    for (const {label} of edges) expect(text).toContain(` ${label}`);
    expect(text.match(/[◄▼]/g)).toHaveLength(edges.length);
  });
});
