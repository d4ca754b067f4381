/**
 * Gives the components of a page their data, by importing the files that plugins/facts wrote, so that a page carries just
 * what it shows; and turns [u5d] in prose into a citation.
 */
import {readFileSync} from 'node:fs';
import {REFERENCE} from '../../src/facts/checker';
import {fail, identifierAttribute, importNode, visit, type MdFile, type MdNode} from './mdast';
import {GENERATED, GENERATED_ALIAS} from '../facts/generated';

/** Which data a component shows; `of` and the like come from its attributes. */
const COMPONENTS: Record<string, (attributes: Map<string, string>) => string> = {
  Facts: (attributes) => `facts-${attributes.get('of')}`,
  Glance: () => 'glance',
  Compare: () => 'compare',
  Options: () => 'options',
  Choose: () => 'choose',
  Decisions: () => 'decisions',
  Mistakes: () => 'mistakes',
  Disputes: () => 'disputes',
  Claims: () => 'claims',
  Timeline: () => 'timeline',
  Glossary: () => 'glossary',
  Trees: () => 'sources',
  Documents: () => 'sources',
  Gaps: () => 'gaps',
};

export default function remarkData() {
  return (tree: MdNode, file: MdFile): void => {
    const names = new Set(JSON.parse(readFileSync(`${GENERATED}/names.json`, 'utf8')) as string[]);
    const imports = new Map<string, string>();

    function dataOf(name: string, node: MdNode, otherwise: string): string {
      if (!names.has(name)) fail(file, node, otherwise);
      const identifier = `data_${name.replace(/\W/g, '_')}`;
      imports.set(identifier, `${GENERATED_ALIAS}/${name}.json`);
      return identifier;
    }

    visit(tree, (node, parent) => {
      if (node.type === 'link' || node.type === 'definition') return [node];
      if (node.name && COMPONENTS[node.name]) {
        const attributes = new Map(
          (node.attributes as {name: string; value: string}[]).map(({name, value}) => [name, value]),
        );
        const name = COMPONENTS[node.name]!(attributes);
        node.attributes!.push(identifierAttribute('data', dataOf(name, node, `<${node.name}> has no data "${name}"`)));
        return [node];
      }
      if (node.type !== 'text' || parent.type === 'heading') return undefined;
      return split(node, REFERENCE, ([text, id]) => {
        const name = names.has(`fact-${id}`) ? `fact-${id}` : `claim-${id}`;
        const identifier = dataOf(name, node, `${text} is neither a fact nor a claim`);
        return {
          type: 'mdxJsxTextElement',
          name: 'Cite',
          attributes: [identifierAttribute('entry', identifier)],
          children: [],
        };
      });
    });
    tree.children!.unshift(...[...imports].map(([identifier, from]) => importNode(identifier, from)));
  };
}

/** `node` in pieces, where `pattern` matches replaced by what `make` returns; undefined when it never matches. */
function split(node: MdNode, pattern: RegExp, make: (match: RegExpMatchArray) => MdNode): MdNode[] | undefined {
  const text = node.value ?? '';
  const pieces: MdNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({type: 'text', value: text.slice(end, match.index)});
    pieces.push(make(match));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return undefined;
  if (end < text.length) pieces.push({type: 'text', value: text.slice(end)});
  return pieces;
}
