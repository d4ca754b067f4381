/** A lint: every heading names its id, and the id is not a copy of its text, so that a link outlives a rewording. */
import {slug} from 'github-slugger';
import {fail, plainText, visit, type MdFile, type MdNode} from './mdast';

const ID = /^(.*?)\s*\{#([\w-]+)\}\s*$/s;

export default function remarkHeadingIds() {
  return (tree: MdNode, file: MdFile): void => {
    const seen = new Map<string, number>();
    visit(tree, (node) => {
      if (node.type !== 'heading') return undefined;
      const match = ID.exec(plainText(node).replace(/\\\{#/g, '{#'));
      const text = match?.[1] ?? plainText(node);
      const line = node.position?.start.line ?? 1;
      if (!match)
        fail(
          file,
          line,
          `the heading "${text}" has no id. Add one that will stay when the text changes: ## ${text} {#xx-short}`,
        );
      const id = match[2]!;
      if (id === slug(text))
        fail(
          file,
          line,
          `the id "${id}" is made from the heading's text. Choose one that will still be right when the text changes`,
        );
      const first = seen.get(id);
      if (first !== undefined) fail(file, line, `the id "${id}" is taken already, on line ${first}. Choose another`);
      seen.set(id, line);
      return undefined;
    });
  };
}
