/** The editor of a sandbox: CodeMirror with the two languages of the site. */
import {defaultKeymap, history, historyKeymap, isolateHistory} from '@codemirror/commands';
import {bracketMatching, indentOnInput, indentUnit} from '@codemirror/language';
import {forceLinting, lintGutter, lintKeymap} from '@codemirror/lint';
import {Compartment, EditorState, type Extension} from '@codemirror/state';
import {EditorView, highlightSpecialChars, keymap, lineNumbers} from '@codemirror/view';
import type {Language} from '../setting';
import type {Diagnostic} from '../types/diagnostic';
import type {Types} from '../types/questions';
import {colours} from './colours';
import {completion} from './completion';
import {linesAtOnce} from './lines-at-once';
import {litmus} from './litmus';
import {checkAgain} from './problems';
import {program} from './program';
import {runError, showRunError} from './run-error';
import {offered} from './offered';
import type {TakePaste} from './taking';
import {theme} from './theme';

/** Offsets in the text, in UTF-16 units. `head` is where the caret stands. */
export interface Selection {
  readonly anchor: number;
  readonly head: number;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Where the caret stands: at the beginning unless given. */
  readonly selection?: Selection;
  readonly language: Language;
  /** Gives the type checker of programs; called once, when a program is first focused. The editor does not close it. */
  types?(): Types;
  /** The name of the text box. */
  readonly label: string;
  /** The text has changed, by the reader or by `set`. */
  onChange(text: string): void;
  /** The reader has pressed Ctrl-Enter, or Command-Enter. */
  onRun(): void;
  /** Whoever wants what is pasted may take it. */
  onPaste?: TakePaste;
  /** What is wrong with the text, whenever that is known anew. */
  onProblems?(problems: readonly Diagnostic[]): void;
  /** The type checker cannot be had, or has not answered; the next change asks it again. */
  onTypesFailed?(error: Error): void;
}

/**
 * A text box with line numbers, undo, problems underlined, a list of what may stand at a place (Ctrl-Space asks for it) and
 * boxes that say what a name means (F1 for the one at the caret). F8 goes to the next problem, Ctrl-Shift-M lists them.
 * Tab moves on to what comes after the editor; Ctrl-] and Ctrl-[ indent.
 */
export class Editor {
  readonly view: EditorView;
  private readonly language = new Compartment();
  private current: Language;
  private types: Types | undefined;
  private wanted = false;

  constructor(private readonly options: EditorOptions) {
    this.current = options.language;
    const {doc} = EditorState.create({doc: options.text});
    this.view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc,
        selection: within(options.selection ?? {anchor: 0, head: 0}, doc.length),
        extensions: [this.common(), this.language.of(this.extensionsOf(options.language))],
      }),
    });
  }

  /** Lines end with `\n`. */
  get text(): string {
    return this.view.state.doc.toString();
  }

  /**
   * Another text in place of this one, with the caret at its beginning unless given. The reader can undo it, as one change.
   * Nothing is scrolled: the reader may be about to press a button.
   */
  set(text: string, selection: Selection = {anchor: 0, head: 0}): void {
    const {state} = this.view;
    const doc = state.toText(text);
    const changed = !doc.eq(state.doc);
    this.view.dispatch({
      ...(changed ? {changes: {from: 0, to: state.doc.length, insert: doc}} : {}),
      selection: within(selection, doc.length),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace',
    });
  }

  focus(): void {
    this.view.focus();
  }

  setLanguage(language: Language): void {
    if (language === this.current) return;
    this.current = language;
    showRunError(this.view, undefined, '');
    this.view.dispatch({effects: this.language.reconfigure(this.extensionsOf(language))});
    if (this.view.hasFocus) this.want();
  }

  /** Marks the line, counted from 1, on which a run has failed, until the reader changes it; undefined takes the mark away. */
  showError(line: number | undefined, message = 'The run failed here.'): void {
    showRunError(this.view, line, message);
  }

  dispose(): void {
    this.view.destroy();
  }

  private common(): Extension {
    const {label, onRun, onChange, onPaste} = this.options;
    const run = () => {
      onRun();
      return true;
    };
    return [
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      indentUnit.of('  '),
      indentOnInput(),
      bracketMatching(),
      colours,
      completion,
      lintGutter(),
      runError,
      linesAtOnce,
      onPaste ? offered(onPaste) : [],
      keymap.of([{key: 'Mod-Enter', run}, {key: 'Ctrl-Enter', run}, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.contentAttributes.of({'aria-label': label, tabindex: '0'}),
      EditorView.updateListener.of(({docChanged, focusChanged, view}) => {
        if (docChanged) onChange(view.state.doc.toString());
        if (focusChanged && view.hasFocus) this.want();
      }),
      theme,
    ];
  }

  private extensionsOf(language: Language): Extension {
    const tell = (found: readonly Diagnostic[]) => this.options.onProblems?.(found);
    if (language === 'litmus') return litmus(tell);
    return program({
      types: () => this.types,
      tell,
      failed: (error) => this.options.onTypesFailed?.(error),
    });
  }

  /** The reader has come to a program: its type checker is asked for, once. */
  private want(): void {
    if (this.wanted || this.current !== 'ts') return;
    this.wanted = true;
    this.types = this.options.types?.();
    // Outside the update in which the focus came.
    queueMicrotask(() => {
      this.view.dispatch({effects: checkAgain.of(null)});
      forceLinting(this.view);
    });
  }
}

function within({anchor, head}: Selection, length: number): Selection {
  const clamp = (offset: number) => Math.max(0, Math.min(offset, length));
  return {anchor: clamp(anchor), head: clamp(head)};
}
