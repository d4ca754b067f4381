/** Links R38 in prose to the rule, and stops the build at a number that no rule has. */
import {RULE, ruleHref, unknownRule} from '../../src/facts/rule-refs';
import {RULES} from '../../src/model/rules';
import {fail, split, visit, type MdFile, type MdNode} from './mdast';

const IDS: ReadonlySet<string> = new Set(RULES.map(({id}) => id));

export default function remarkRules() {
  return (tree: MdNode, file: MdFile): void =>
    visit(tree, (node, parent) => {
      if (node.type === 'link' || node.type === 'definition') return [node];
      if (node.type !== 'text') return undefined;
      const text = node.value ?? '';
      for (const {0: id, index} of text.matchAll(RULE)) {
        // A paragraph is one text over several lines.
        const line = (node.position?.start.line ?? 1) + text.slice(0, index).split('\n').length - 1;
        if (!IDS.has(id)) fail(file, line, unknownRule(id));
      }
      if (parent.type === 'heading') return undefined;
      return split(node, RULE, ([id]) => ({
        type: 'link',
        url: ruleHref(id),
        children: [{type: 'text', value: id}],
      }));
    });
}
