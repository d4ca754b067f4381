/** Links: their text, and behind it the number of their address. */
import type {DomNode} from 'html-to-text';
import {GLUE} from '../columns';
import {attribute, find, hasClass, textOf} from '../dom';
import type {Formatter} from './formatter';

export const link: Formatter = (node, walk, builder, page) => {
  const href = attribute(node, 'href');
  // An id that is its own anchor says where it is; so does the legend of the marks of a table.
  const says = hasClass(node, 'anchor-id') || hasClass(node, 'kernel-mark');
  if (href === undefined || href === '' || says) return walk(node.children, builder);
  const text = textOf(node)
    .replace(/\u200b/g, '')
    .trim();
  const mark = page.mark(href);
  const bare = mark.slice(GLUE.length);
  // The text of the link may be its address; where that is too long for a line, its number stands for it.
  if (text === '' || (text === href && text.length + mark.length > page.room)) return builder.addInline(bare);
  walk(node.children, builder);
  builder.addInline(closing(node) + mark, {noWordTransform: true});
};

/** "[u5d]" may be in brackets that are not of the link: its number stands behind them. */
function closing(node: DomNode): string {
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (!before?.data?.endsWith('[') || !after?.data?.startsWith(']')) return '';
  after.data = after.data.slice(1);
  return ']';
}

/** What leads to a fact by itself: its short address; since when it says so needs no address of its own. */
export const itemLinks: Formatter = (node, _walk, builder, page) => {
  const [first] = find(node, ({name}) => name === 'a');
  const address = first === undefined ? '' : textOf(first);
  const rest = textOf(node).trim().slice(address.length);
  builder.openBlock({leadingLineBreaks: 1});
  builder.addInline(first === undefined ? rest : address + page.mark(attribute(first, 'href')!) + rest);
  builder.closeBlock({trailingLineBreaks: 1});
};
