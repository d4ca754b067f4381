/** Reading the elements that html-to-text hands to a formatter. */
import type {DomNode} from 'html-to-text';

/** Its text as it stands there, with line breaks where the element has them. */
export function textOf(node: DomNode): string {
  if (node.type === 'text') return node.data ?? '';
  if (isSkipped(node)) return '';
  if (node.name === 'br') return '\n';
  const inner = (node.children ?? []).map(textOf).join('');
  // A line of a code block is a <div>, which may or may not end with a <br>.
  return node.name === 'div' && !inner.endsWith('\n') ? `${inner}\n` : inner;
}

/** What is there for text browsers alone, and the marks that lead from a heading to itself. */
function isSkipped(node: DomNode): boolean {
  return hasClass(node, 'text-browser') || hasClass(node, 'hash-link') || node.name === 'button' || node.name === 'svg';
}

export function hasClass(node: DomNode, name: string): boolean {
  return attribute(node, 'class')?.split(/\s+/).includes(name) ?? false;
}

export function attribute(node: DomNode, name: string): string | undefined {
  return (node.attribs as Record<string, string> | undefined)?.[name];
}

/** Every element below, in the order of the document, that `fits`; nothing below one that does. */
export function find(node: DomNode, fits: (node: DomNode) => boolean): DomNode[] {
  return (node.children ?? []).flatMap((child) => (child.type === 'tag' && fits(child) ? [child] : find(child, fits)));
}
