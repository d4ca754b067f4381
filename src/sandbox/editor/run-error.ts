/** The line on which the last run has failed, until the reader changes it. */
import {type Diagnostic, forceLinting, linter} from '@codemirror/lint';
import {type EditorState, type Extension, StateEffect, StateField} from '@codemirror/state';
import {Decoration, EditorView} from '@codemirror/view';

interface RunError {
  /** Where the line begins. */
  readonly from: number;
  readonly message: string;
}

const failed = StateEffect.define<RunError | undefined>();

const runErrorField = StateField.define<RunError | undefined>({
  create: () => undefined,
  update(value, {effects, changes, docChanged, startState}) {
    let now = value;
    if (now && docChanged) {
      const line = startState.doc.lineAt(now.from);
      now = changes.touchesRange(line.from, line.to) ? undefined : {...now, from: changes.mapPos(line.from, 1)};
    }
    for (const effect of effects) if (effect.is(failed)) now = effect.value;
    return now;
  },
  provide: (field) =>
    EditorView.decorations.from(field, (error) =>
      error ? Decoration.set(Decoration.line({class: 'cm-failed'}).range(error.from)) : Decoration.none,
    ),
});

/** The error as a problem of its line, so that it is underlined, and told in the gutter and in the list of problems. */
function runErrors(state: EditorState): Diagnostic[] {
  const error = state.field(runErrorField, false);
  if (!error) return [];
  const {from, to, text} = state.doc.lineAt(error.from);
  const start = Math.min(from + text.search(/\S|$/), to);
  return [{from: start, to, severity: 'error', source: 'when it ran', message: error.message}];
}

export const runError: Extension = [
  runErrorField,
  linter((view) => runErrors(view.state), {
    needsRefresh: ({transactions}) => transactions.some(({effects}) => effects.some((effect) => effect.is(failed))),
  }),
];

/** Marks a line, counted from 1; undefined, or a line that there is not, takes the mark away. */
export function showRunError(view: EditorView, line: number | undefined, message: string): void {
  const {doc} = view.state;
  const there = line !== undefined && Number.isInteger(line) && line >= 1 && line <= doc.lines;
  if (!there && !view.state.field(runErrorField)) return;
  view.dispatch({effects: failed.of(there ? {from: doc.line(line).from, message} : undefined)});
  forceLinting(view);
}
