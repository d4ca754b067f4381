/** What is pasted into the editor is offered to whoever may want it, before it becomes a part of the text. */
import type {Extension} from '@codemirror/state';
import {EditorView} from '@codemirror/view';
import type {TakePaste} from './taking';

export function offered(take: TakePaste): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const pasted = event.clipboardData?.getData('text/plain');
      if (!pasted) return false;
      const {state} = view;
      const {from} = state.selection.main;
      const line = state.doc.lineAt(from);
      const insert = () => {
        view.focus();
        const text = view.state.toText(pasted);
        view.dispatch(view.state.replaceSelection(text), {userEvent: 'input.paste', scrollIntoView: true});
      };
      if (!take(pasted, {before: line.text.slice(0, from - line.from), insert})) return false;
      event.preventDefault();
      return true;
    },
  });
}
