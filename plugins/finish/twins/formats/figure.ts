/** Diagrams: drawn in text, and then in words. */
import {attribute, find, textOf} from '../dom';
import {drawDiagram} from '../diagrams/draw';
import {headingLines} from './heading';
import {addLines, type Formatter} from './formatter';

export const figure: Formatter = (node, walk, builder, page) => {
  const [caption] = find(node, ({name}) => name === 'figcaption');
  const title = `Diagram: ${caption === undefined ? '' : textOf(caption).trim()}`;
  addLines(builder, headingLines(title, '', attribute(node, 'id'), page.room));
  addLines(builder, drawDiagram(page.nextDiagram(), page.room));
  builder.openBlock({leadingLineBreaks: 2});
  builder.addInline('The same in words:');
  builder.closeBlock({trailingLineBreaks: 2});
  walk(
    find(node, ({name}) => name === 'ul' || name === 'ol'),
    builder,
  );
};
