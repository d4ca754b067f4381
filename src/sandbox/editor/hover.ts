/** What a name means, shown where the reader points or, by F1, where the caret stands. */
import {type EditorState, type Extension, StateEffect, StateField} from '@codemirror/state';
import {EditorView, hoverTooltip, keymap, showTooltip, type Tooltip} from '@codemirror/view';
import type {Hover} from '../types/questions';
import {meaningBox} from './meaning-box';

/** The meaning of what stands at a place, or undefined. */
export type MeaningAt = (state: EditorState, position: number) => Promise<Hover | undefined>;

const show = StateEffect.define<Tooltip | null>();

/** Goes with the next change, movement or Escape. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

/** A box with the meaning of what is pointed at, or by F1 of what the caret is at. */
export function hover(meaningAt: MeaningAt): Extension {
  const tooltip = (found: Hover): Tooltip => ({
    pos: found.from,
    end: found.to,
    above: true,
    create: () => ({dom: meaningBox(found)}),
  });
  const atCaret = (view: EditorView): boolean => {
    const {state} = view;
    void meaningAt(state, state.selection.main.head).then((found) => {
      if (!found || view.state.doc !== state.doc) return;
      const words = [found.signature, found.documentation].filter(Boolean).join('. ');
      view.dispatch({effects: [show.of(tooltip(found)), EditorView.announce.of(words)]});
    });
    return true;
  };
  const close = (view: EditorView): boolean => {
    if (!view.state.field(shown)) return false;
    view.dispatch({effects: show.of(null)});
    return true;
  };
  return [
    shown,
    keymap.of([
      {key: 'F1', run: atCaret},
      {key: 'Escape', run: close},
    ]),
    hoverTooltip(async ({state}, position) => {
      const found = await meaningAt(state, position);
      return found ? tooltip(found) : null;
    }),
  ];
}
