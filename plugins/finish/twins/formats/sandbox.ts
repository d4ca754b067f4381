/** Texts that a browser can run: the text, what it was run under, and what it printed. */
import {attribute, hasClass} from '../dom';
import {addLines, type Formatter} from './formatter';
import {headingLines} from './heading';

export const sandbox: Formatter = (node, walk, builder, page) => {
  const title = `To run: ${attribute(node, 'aria-label') ?? ''}`;
  addLines(builder, headingLines(title, '', attribute(node, 'id'), page.room));
  // Its first line is that title.
  const [first, ...rest] = node.children.filter(({type}) => type === 'tag');
  walk(first?.name === 'p' && !hasClass(first, 'text-browser') ? rest : node.children, builder);
};
