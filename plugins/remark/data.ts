/**
 * Gives the components of a page their data, by importing the files that plugins/facts, plugins/model, plugins/litmus and
 * plugins/kernels wrote, so that a page carries just what it shows; and turns [u5d] in prose into a citation.
 */
import {readFileSync} from 'node:fs';
import {REFERENCE} from '../../src/facts/checker';
import {generatedBy} from '../generated';
import {fail, identifierAttribute, importNode, split, visit, type MdFile, type MdNode} from './mdast';

const PLACES = [
  generatedBy('facts'),
  generatedBy('model'),
  generatedBy('litmus'),
  generatedBy('kernels'),
  generatedBy('drivers'),
];

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
  Changes: () => 'changes',
  Rules: (attributes) => `rules-${attributes.get('of')}`,
  RulesLeftOut: () => 'rules-left-out',
  KernelTable: () => 'kernel-table',
  LitmusList: () => 'litmus-list',
  DriverRuns: (attributes) => `driver-${attributes.get('of')}`,
  KernelRuns: () => 'kernels',
  KernelScenarios: () => 'kernel-scenarios',
};

export default function remarkData() {
  return (tree: MdNode, file: MdFile): void => {
    const names = new Map(
      PLACES.flatMap(({folder, alias}) =>
        (JSON.parse(readFileSync(`${folder}/names.json`, 'utf8')) as string[]).map((name) => [name, alias] as const),
      ),
    );
    const imports = new Map<string, string>();

    function dataOf(name: string, node: MdNode, otherwise: string): string {
      const alias = names.get(name) ?? fail(file, node, otherwise);
      const identifier = `data_${name.replace(/\W/g, '_')}`;
      imports.set(identifier, `${alias}/${name}.json`);
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
