import {describe, expect, it} from 'vitest';
import remarkDiagram, {drawDiagram} from './diagram';
import {diagramWords} from './diagram-text';
import type {MdNode} from './mdast';

const FLOW =
  'flowchart TD\n  A["user process"] -->|"mmap (doorbell)"| B[driver]\n  subgraph K [kernel]\n    C{fault?}\n  end\n  B -.-> C\n  D((x))';
const SEQUENCE =
  'sequenceDiagram\n  participant A as process A\n  participant K as kernel\n  A->>K: fork\n  Note over A,K: both read-only\n  alt A writes first\n    K-->>A: P′\n  else B does\n    K->>K: nothing\n  end';
const STATE = 'stateDiagram-v2\n  [*] --> P: register\n  P --> Q\n  Q --> [*]';

describe('a diagram in words', () => {
  it('a flowchart by its arrows, lone nodes and groups', () =>
    expect(diagramWords(FLOW)).toEqual({
      ordered: false,
      lines: ['user process → driver: mmap (doorbell)', 'driver → fault?', 'x', 'kernel holds fault?'],
    }));
  it('a sequence step by step', () =>
    expect(diagramWords(SEQUENCE)).toEqual({
      ordered: true,
      lines: [
        'process A → kernel: fork',
        '(process A and kernel: both read-only)',
        'If: A writes first',
        'kernel → process A: P′',
        'Otherwise: B does',
        'kernel: nothing',
      ],
    }));
  it('a state diagram from start to end', () =>
    expect(diagramWords(STATE).lines).toEqual(['(start) → P: register', 'P → Q', 'Q → (end)']));
});

describe('a diagram that cannot be drawn', () => {
  const draw = (source: string, meta = 'title="T"') => {
    const node: MdNode = {type: 'code', lang: 'mermaid', meta, value: source, position: {start: {line: 10, column: 1}}};
    const tree: MdNode = {type: 'root', children: [node]};
    remarkDiagram()(tree, {path: `${process.cwd()}/docs/x.mdx`, message: () => undefined});
    return tree.children![0]!;
  };
  it.each([
    ['flowchart TD\n  A --> B\n  this is wrong', 'docs/x.mdx:13: "this is wrong" cannot be drawn at build time'],
    [
      'sequenceDiagram\n  A->>B: x\n  rect rgb(0, 0, 0)',
      'docs/x.mdx:13: "rect rgb(0, 0, 0)" cannot be drawn at build time',
    ],
    ['stateDiagram-v2\n  A -> B', 'docs/x.mdx:12: "A -> B" cannot be drawn at build time'],
    ['sequenceDiagram\n  alt x\n  A->>B: y', 'docs/x.mdx:13: a block (alt, opt, loop …) has no "end"'],
    ['gantt\n  title x', 'docs/x.mdx:11: "gantt" cannot be drawn at build time'],
    ['', 'docs/x.mdx:11: the diagram is empty'],
  ])('names file and line: %j', (source, message) => expect(() => draw(source)).toThrow(message));
  it('needs a title', () =>
    expect(() => draw(FLOW, '')).toThrow(
      'docs/x.mdx:10: the diagram has no title. Write ```mermaid title="What it shows"',
    ));
  it('is left to Mermaid itself where it says so', () => {
    const figure = draw('timeline\n  2018 : seed', 'client title="T"');
    expect(figure.name).toBe('Diagram');
    expect(figure.children).toMatchObject([{type: 'code', lang: 'mermaid', value: 'timeline\n  2018 : seed'}]);
    expect(JSON.stringify(figure.attributes)).not.toContain('<svg');
  });
});

describe('the drawing', () => {
  const svg = drawDiagram(FLOW, 'diagram-7');
  it('fetches nothing', () => expect(svg).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/));
  it('has ids and styles of its own', () => {
    for (const [, id] of svg.matchAll(/\bid="([^"]+)"/g)) expect(id).toMatch(/^diagram-7-/);
    for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(target).toMatch(/^diagram-7-/);
    expect(svg).not.toMatch(/\n\s*(svg|text)\s*\{/);
  });
  it('takes its colours from the theme', () => expect(svg).toContain('--bg:var(--diagram-bg)'));
  it('is hidden from screen readers, who get the words', () => expect(svg).toContain('aria-hidden="true"'));
  it('keeps labels apart for a text browser', () => expect(svg).not.toMatch(/<\/text><text/));
});
