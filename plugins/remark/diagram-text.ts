/**
 * Reads a Mermaid diagram line by line: says it again in words, for readers who do not see the picture, and refuses what
 * the build-time renderer would drop in silence.
 */
import {parseMermaid} from './beautiful-mermaid';
import {DiagramError} from './diagram-error';
import {sequenceOf, stepInWords} from './sequence';

const NODE = String.raw`[A-Za-z_][\w-]*(?:\[\[[^\]]*\]\]|\[\([^)]*\)\]|\["[^"]*"\]|\[[^\]"]*\]|\(\([^)]*\)\)|\(\[[^\]]*\]\)|\("[^"]*"\)|\([^)"]*\)|\{\{[^}]*\}\}|\{"[^"]*"\}|\{[^}"]*\})?`;
const NODES = `${NODE}(?:\\s*&\\s*${NODE})*`;
const ARROW = String.raw`(?:<?--+>|---+|<?-\.+->|-\.-|<?==+>|--\s[^->|]+\s-->|-\.\s[^.]+\s\.->)(?:\s*\|[^|]*\|)?`;
const FLOW = [
  /^subgraph\s+\S.*$/,
  /^end$/,
  /^direction\s+(TD|TB|LR|BT|RL)$/,
  new RegExp(`^${NODES}(?:\\s*${ARROW}\\s*${NODES})*$`),
];
const PLACE = String.raw`(?:\[\*\]|[A-Za-z_]\w*)`;
const STATE = [
  new RegExp(`^${PLACE}\\s*-->\\s*${PLACE}(?:\\s*:\\s*.+)?$`),
  /^state\s+"[^"]+"\s+as\s+\w+$/,
  /^state\s+\w+\s*\{$/,
  /^\}$/,
  /^[A-Za-z_]\w*\s*:\s*.+$/,
  /^direction\s+(TD|TB|LR|BT|RL)$/,
];

/** What a diagram says, one sentence a line; `ordered` when the order is part of it. */
export interface DiagramWords {
  ordered: boolean;
  lines: string[];
}

/** Throws a DiagramError that names the line when the diagram, or a line of it, is of a kind that only Mermaid itself draws. */
export function diagramWords(source: string): DiagramWords {
  const lines = source.split('\n').map((text, i) => ({text: text.trim(), line: i + 1}));
  const [header, ...rest] = lines.filter(({text}) => text !== '' && !text.startsWith('%%'));
  if (!header) throw new DiagramError(1, 'the diagram is empty');
  if (/^(flowchart|graph)\s+(TD|TB|LR|BT|RL)$/.test(header.text)) return graphWords(source, rest, FLOW);
  if (header.text === 'stateDiagram-v2') return graphWords(source, rest, STATE);
  if (header.text === 'sequenceDiagram') return sequenceWords(rest);
  throw new DiagramError(
    header.line,
    `"${header.text}" cannot be drawn at build time; that takes flowchart TD (or LR, …), stateDiagram-v2 or sequenceDiagram. ` +
      'To have Mermaid draw it in the page, write ```mermaid client title="…"',
  );
}

function graphWords(source: string, rest: {text: string; line: number}[], allowed: RegExp[]): DiagramWords {
  for (const {text, line} of rest) {
    if (!allowed.some((pattern) => pattern.test(text)))
      throw new DiagramError(line, `"${text}" cannot be drawn at build time`);
  }
  const graph = parseMermaid(source);
  const clean = (label: string) => label.replace(/<br\s*\/?>|\\n/g, ' ').trim();
  const label = (id: string) => {
    const node = graph.nodes.get(id);
    if (node?.shape === 'state-start') return '(start)';
    if (node?.shape === 'state-end') return '(end)';
    return clean(node?.label || id);
  };
  const used = new Set(graph.edges.flatMap(({source: from, target}) => [from, target]));
  return {
    ordered: false,
    lines: [
      ...graph.edges.map(
        ({source: from, target, label: said, hasArrowStart}) =>
          `${label(from)} ${hasArrowStart ? '↔' : '→'} ${label(target)}${said ? `: ${clean(said)}` : ''}`,
      ),
      ...[...graph.nodes.keys()].filter((id) => !used.has(id)).map(label),
      ...graph.subgraphs
        .filter(({nodeIds}) => nodeIds.length > 0)
        .map(({label: name, nodeIds}) => `${clean(name)} holds ${nodeIds.map(label).join(', ')}`),
    ],
  };
}

function sequenceWords(rest: {text: string; line: number}[]): DiagramWords {
  const words = sequenceOf(rest).steps.map(stepInWords);
  return {ordered: true, lines: words.filter((line) => line !== undefined)};
}
