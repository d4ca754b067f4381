/** What stands by itself. */
import type {Formatter} from './formatter';

/** A text with a blank line before and after it. */
export const paragraph: Formatter = (node, walk, builder) => {
  builder.openBlock({leadingLineBreaks: 2});
  walk(node.children, builder);
  builder.closeBlock({trailingLineBreaks: 2});
};

/** A part of the page, on lines of its own. */
export const part: Formatter = (node, walk, builder) => {
  builder.openBlock({leadingLineBreaks: 1});
  walk(node.children, builder);
  builder.closeBlock({trailingLineBreaks: 1});
};

/** A fact, claim or rule: its sources and its address stand right below it, so that one sees where the next one begins. */
export const item: Formatter = (node, walk, builder) => {
  builder.openBlock({leadingLineBreaks: 2});
  walk(node.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => text.replace(/\n\n(?=- |\/[a-z]\/\S+\ue000\[)/g, '\n'),
  });
};

/** What a page hides until it is asked for: a line that names it, and the whole. */
export const summary: Formatter = (node, walk, builder) => {
  builder.openBlock({leadingLineBreaks: 2});
  walk(node.children, builder);
  builder.closeBlock({trailingLineBreaks: 1});
};

export const rule: Formatter = (_node, _walk, builder, page) => {
  builder.openBlock({leadingLineBreaks: 2, isPre: true});
  builder.addInline('-'.repeat(page.room));
  builder.closeBlock({trailingLineBreaks: 2});
};

export const lineBreak: Formatter = (_node, _walk, builder) => builder.addLineBreak();

/** Somebody's own words. */
export const quoted: Formatter = (node, walk, builder) => {
  builder.addLiteral('"');
  walk(node.children, builder);
  builder.addLiteral('"');
};

/** The page's own content; what is said of addresses holds for all of it. */
export const content: Formatter = (node, walk, builder, page) => {
  builder.pushWordTransform((word) => page.word(word));
  walk(node.children, builder);
  builder.popWordTransform();
};

export const nothing: Formatter = () => {};

export const inline: Formatter = (node, walk, builder) => walk(node.children, builder);
