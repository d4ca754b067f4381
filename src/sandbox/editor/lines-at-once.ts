/** Several lines that come as one input: from dictation, an input method's clipboard, or a test that fills the box. */
import {EditorView} from '@codemirror/view';

/** A browser that writes them into the elements of the page may lose empty lines. Here they are put into the text. */
export const linesAtOnce = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {inputType, data, isComposing} = event;
    if (inputType !== 'insertText' || isComposing || !data || !/[\r\n]/.test(data)) return false;
    const places = replaced(event, view);
    if (!places) return false;
    event.preventDefault();
    const [from, to] = places;
    const insert = view.state.toText(data);
    view.dispatch({
      changes: {from, to, insert},
      selection: {anchor: from + insert.length},
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    return true;
  },
});

/** What the browser would replace: what it says, or what it has selected, which the editor may not have heard of yet. */
function replaced(event: InputEvent, view: EditorView): [from: number, to: number] | undefined {
  const [target] = event.getTargetRanges();
  const range = target ?? (document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined);
  if (!range || !view.contentDOM.contains(range.startContainer) || !view.contentDOM.contains(range.endContainer)) {
    return undefined;
  }
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  return [Math.min(from, to), Math.max(from, to)];
}
