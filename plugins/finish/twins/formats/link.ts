/** Links: their text, and behind it the number of their address. */
import {attribute, hasClass, textOf} from '../dom';
import type {Formatter} from './formatter';

export const link: Formatter = (node, walk, builder, page) => {
  const href = attribute(node, 'href');
  const text = textOf(node).trim();
  // An id that is its own anchor says where it is.
  if (href === undefined || href === '' || hasClass(node, 'anchor-id')) return walk(node.children, builder);
  const isItsOwnText = text.replace(/\u200b/g, '') === href;
  if (!isItsOwnText || text.length + 8 <= page.room) walk(node.children, builder);
  builder.addInline(
    text === '' || (isItsOwnText && text.length + 8 > page.room) ? page.mark(href).trim() : page.mark(href),
    {
      noWordTransform: true,
    },
  );
};
