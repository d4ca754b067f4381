/** Links each glossary term where a page uses it first. */
import {readFileSync} from 'node:fs';
import {generatedBy} from '../generated';
import {identifierAttribute, importNode, visit, type MdFile, type MdNode} from './mdast';

const FACTS = generatedBy('facts');

/** The spellings of one term, longest first. */
export interface Spellings {
  id: string;
  spellings: string[];
}

/** Nodes in which nothing is linked: they are links already, or code, or headings. */
const CLOSED = new Set(['link', 'heading', 'code', 'inlineCode', 'mdxJsxFlowElement']);

export default function remarkTerms() {
  return (tree: MdNode, file: MdFile): void => {
    if (/\/glossary\.mdx$/.test(file.path)) return;
    const terms = JSON.parse(readFileSync(`${FACTS.folder}/spellings.json`, 'utf8')) as Spellings[];
    const byspelling = new Map(
      terms.flatMap(({id, spellings}) => spellings.map((spelling) => [spelling, id] as const)),
    );
    const escaped = [...byspelling.keys()]
      .sort((a, b) => b.length - a.length)
      .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (escaped.length === 0) return;
    const pattern = new RegExp(`(?<![\\w/.-])(${escaped.join('|')})(?![\\w/-]|\\.\\w)`, 'g');
    const used = new Set<string>();

    visit(tree, (node) => {
      if (CLOSED.has(node.type)) return [node];
      if (node.type !== 'text') return undefined;
      const text = node.value ?? '';
      const pieces: MdNode[] = [];
      let end = 0;
      for (const match of text.matchAll(pattern)) {
        const id = byspelling.get(match[0])!;
        if (used.has(id)) continue;
        used.add(id);
        if (match.index > end) pieces.push({type: 'text', value: text.slice(end, match.index)});
        pieces.push({
          type: 'mdxJsxTextElement',
          name: 'Term',
          attributes: [identifierAttribute('term', identifier(id))],
          children: [{type: 'text', value: match[0]}],
        });
        end = match.index + match[0].length;
      }
      if (pieces.length === 0) return undefined;
      if (end < text.length) pieces.push({type: 'text', value: text.slice(end)});
      return pieces;
    });
    tree.children!.unshift(...[...used].map((id) => importNode(identifier(id), `${FACTS.alias}/term-${id}.json`)));
  };
}

function identifier(id: string): string {
  return `term_${id.replace(/\W/g, '_')}`;
}
