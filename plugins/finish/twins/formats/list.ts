/** Lists, and terms with what is said of them. */
import type {DomNode} from 'html-to-text';
import {attribute} from '../dom';
import type {Formatter} from './formatter';

export const unordered: Formatter = (node, walk, builder, page) => {
  listed(node, walk, builder, page, () => '- ');
};

export const ordered: Formatter = (node, walk, builder, page) => {
  const first = Number(attribute(node, 'start') ?? 1);
  const width = String(first + itemsOf(node).length - 1).length;
  listed(node, walk, builder, page, (index) => `${String(first + index).padStart(width)}. `);
};

function listed(
  node: DomNode,
  walk: Parameters<Formatter>[1],
  builder: Parameters<Formatter>[2],
  page: Parameters<Formatter>[3],
  prefix: (index: number) => string,
): void {
  // Items that hold paragraphs, or lists of their own, are kept apart.
  const isLoose = itemsOf(node).some((item) => item.children.some(({name}) => name === 'p' || name === 'ul'));
  const isInner = node.parent?.name === 'li';
  const width = prefix(0).length;
  builder.openList({
    leadingLineBreaks: isInner && !isLoose ? 1 : 2,
    interRowLineBreaks: isLoose ? 2 : 1,
    maxPrefixLength: width,
  });
  page.within(width, () => {
    for (const [index, item] of itemsOf(node).entries()) {
      builder.openListItem({prefix: prefix(index)});
      walk(item.children, builder);
      builder.closeListItem();
    }
  });
  builder.closeList({trailingLineBreaks: isInner && !isLoose ? 1 : 2});
}

function itemsOf(node: DomNode): DomNode[] {
  return node.children.filter(({name}) => name === 'li');
}

/** Of a definition list: the term on a line of its own. */
export const term: Formatter = (node, walk, builder) => {
  builder.openBlock({leadingLineBreaks: 2});
  walk(node.children, builder);
  builder.closeBlock({trailingLineBreaks: 1});
};

/** Of a definition list: what is said of the term, indented. */
export const definition: Formatter = (node, walk, builder, page) => {
  indented(node, walk, builder, page, '    ', 1);
};

export const quotation: Formatter = (node, walk, builder, page) => {
  indented(node, walk, builder, page, '> ', 2);
};

function indented(
  node: DomNode,
  walk: Parameters<Formatter>[1],
  builder: Parameters<Formatter>[2],
  page: Parameters<Formatter>[3],
  before: string,
  leadingLineBreaks: number,
): void {
  builder.openBlock({leadingLineBreaks, reservedLineLength: before.length});
  page.within(before.length, () => walk(node.children, builder));
  builder.closeBlock({
    trailingLineBreaks: leadingLineBreaks,
    blockTransform: (text) => text.trim().replace(/^/gm, before).replace(/ +$/gm, ''),
  });
}
