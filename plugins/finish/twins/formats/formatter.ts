import type {DomNode, FormatCallback} from 'html-to-text';
import type {PageText} from '../page';

/** What writes an element into the text of a page. */
export type Formatter = (
  node: DomNode,
  walk: Parameters<FormatCallback>[1],
  builder: Parameters<FormatCallback>[2],
  page: PageText,
) => void;

/** Adds lines as they are, with a blank line before and after them. */
export function addLines(builder: Parameters<FormatCallback>[2], lines: readonly string[]): void {
  builder.openBlock({leadingLineBreaks: 2, isPre: true});
  builder.addInline(lines.join('\n'));
  builder.closeBlock({trailingLineBreaks: 2});
}
