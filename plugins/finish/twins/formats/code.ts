/** Code and other text whose lines count: indented, and never cut. */
import {attribute, find, textOf} from '../dom';
import {codeLines} from '../code-lines';
import {addLines, type Formatter} from './formatter';

export const code: Formatter = (node, _walk, builder, page) => {
  const {lines, continues} = codeLines(textOf(node), page.room);
  page.continues ||= continues;
  if (lines.length > 0) addLines(builder, lines);
  // Numbers between the columns would push them apart.
  const links = find(node, ({name}) => name === 'a').filter((link) => attribute(link, 'href') !== undefined);
  const named = new Map(links.map((link) => [textOf(link).trim(), attribute(link, 'href')!]));
  if (named.size === 0) return;
  builder.openBlock({leadingLineBreaks: 2});
  builder.addInline(`Named in it: ${[...named].map(([text, href]) => text + page.mark(href)).join(', ')}.`);
  builder.closeBlock({trailingLineBreaks: 2});
};
