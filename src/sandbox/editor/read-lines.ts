/** The text of an element that is being edited. Browsers write its lines as `\n`, as `<br>`, or as blocks. */

/** A place in the DOM, as a selection gives it: before a child of an element, or before a character of a text. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

const BLOCK = /^(?:ADDRESS|BLOCKQUOTE|DD|DIV|DL|DT|H[1-6]|LI|OL|P|PRE|TABLE|TR|UL)$/;
const TEXT = 3;

/**
 * The text of the element, its lines ended by `\n`, and the offsets in it at which the points stand; undefined for one that is
 * not in the element. The last `<br>` of all is no line end: a browser needs it to show a last line that is empty.
 */
export function readLines(root: Node, points: readonly Point[] = []): {text: string; offsets: (number | undefined)[]} {
  let text = '';
  /** A line has ended; it counts as soon as anything follows. */
  let ended = false;
  const offsets = points.map((): number | undefined => undefined);
  const seen = (node: Node, offset: number, at: number) =>
    points.forEach((point, i) => {
      if (point.node === node && point.offset === offset) offsets[i] = at;
    });
  const here = () => text.length + (ended ? 1 : 0);

  const visit = (node: Node): void => {
    if (node.nodeType === TEXT) {
      const data = node.nodeValue ?? '';
      if (data !== '') {
        if (ended) text += '\n';
        ended = false;
      }
      points.forEach((point, i) => {
        if (point.node === node) offsets[i] = here() + Math.min(point.offset, data.length);
      });
      text += data;
      return;
    }
    if (node.nodeName === 'BR') {
      seen(node, 0, here());
      if (ended) text += '\n';
      ended = true;
      return;
    }
    const block = node !== root && BLOCK.test(node.nodeName);
    if (block && text !== '') ended = true;
    node.childNodes.forEach((child, i) => {
      seen(node, i, here());
      visit(child);
    });
    seen(node, node.childNodes.length, here());
    if (block) ended = true;
  };
  visit(root);
  return {text, offsets: offsets.map((offset) => (offset === undefined ? undefined : Math.min(offset, text.length)))};
}
