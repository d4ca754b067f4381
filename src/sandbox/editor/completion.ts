/** The list of what may stand here: its keys, and where a program's options come from. */
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  completionStatus,
  selectedCompletion,
} from '@codemirror/autocomplete';
import {type Extension, Prec} from '@codemirror/state';
import {type EditorView, keymap, type Rect, ViewPlugin, type ViewUpdate} from '@codemirror/view';
import type {Option, Types} from '../types/questions';
import {meaningBox} from './meaning-box';

/** Within so many milliseconds of a typed character nobody has chosen from a list. */
const HASTE = 75;

const typing = ViewPlugin.fromClass(
  class {
    at = 0;
    update({docChanged}: ViewUpdate): void {
      if (docChanged) this.at = performance.now();
    }
  },
);

/**
 * Enter takes the selected option, unless that is what stands here already, or the text is being typed without a look
 * at the list: then it begins a line, as everywhere. Tab takes it too, and otherwise leaves the editor.
 */
export const completion: Extension = [
  // Before the keys that come with the list.
  Prec.highest(
    keymap.of([
      {key: 'Enter', run: leaveList},
      {key: 'Tab', run: acceptCompletion},
    ]),
  ),
  autocompletion({positionInfo: beside}),
  typing,
];

const WIDTH = 240;

/** The box beside the list where there is room, and otherwise below it. */
function beside(_view: EditorView, list: Rect, _option: Rect, info: Rect, space: Rect) {
  const height = list.bottom - list.top;
  if (space.right - list.right >= WIDTH) return {style: `left: 100%; top: 0; max-width: ${space.right - list.right}px`};
  if (list.left - space.left >= WIDTH) return {style: `right: 100%; top: 0; max-width: ${list.left - space.left}px`};
  const room = space.bottom - list.bottom >= info.bottom - info.top;
  const width = Math.min(space.right - space.left, 360);
  // It is placed inside the border of the list.
  const left = Math.max(space.left - list.left, Math.min(0, space.right - list.left - width - 2));
  return {style: `left: ${left}px; ${room ? 'top' : 'bottom'}: ${height}px; width: max-content; max-width: ${width}px`};
}

/** Closes the list when Enter does not mean it. What else is bound to Enter goes on. */
function leaveList(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') return false;
  const selected = selectedCompletion(view.state);
  const hasty = performance.now() - (view.plugin(typing)?.at ?? 0) < HASTE;
  if (selected && (hasty || isWritten(view, selected))) closeCompletion(view);
  return false;
}

function isWritten(view: EditorView, {label, apply}: Completion): boolean {
  const {head} = view.state.selection.main;
  const text = typeof apply === 'string' ? apply.trimEnd() : label;
  return view.state.sliceDoc(Math.max(0, head - text.length), head) === text;
}

/** What TypeScript offers. `types` gives undefined while there is no type checker to ask. */
export function programOptions(types: () => Types | undefined): CompletionSource {
  return async (context) => {
    const asked = types();
    const typed = asksFor(context);
    if (!asked || typed === undefined) return null;
    const source = context.state.doc.toString();
    const found = await asked.options(source, context.pos, typed).catch(() => undefined);
    if (!found || found.options.length === 0 || context.aborted) return null;
    return {
      from: found.from,
      to: found.to,
      validFor: /^[\w$]*$/,
      options: found.options.map((option) => ({
        label: option.name,
        type: ICONS[option.kind] ?? option.kind,
        boost: boost(option),
        ...(option.insert === undefined ? {} : {apply: option.insert}),
        async info() {
          const meaning = await asked.meaning(source, context.pos, option.name).catch(() => undefined);
          return meaning ? meaningBox(meaning) : null;
        },
      })),
    } satisfies CompletionResult;
  };
}

/** TypeScript's words for kinds that the list has another picture for. */
const ICONS: Readonly<Record<string, string>> = {
  const: 'constant',
  let: 'variable',
  var: 'variable',
  'local var': 'variable',
  parameter: 'variable',
  alias: 'class',
  getter: 'property',
  setter: 'property',
  'local function': 'function',
  string: 'text',
  warning: 'text',
};

/** The character that was typed, '' when the reader asked by a key; undefined where a list would be in the way. */
export function asksFor({explicit, state, pos}: CompletionContext): string | undefined {
  if (explicit) return '';
  const before = state.doc.lineAt(pos);
  const found = /(?:^|[^\w$])[A-Za-z_$][\w$]*$|[.'"`]$/.exec(before.text.slice(0, pos - before.from));
  return found?.[0].slice(-1);
}

/** TypeScript's order: what is at hand begins with 10 or 11, what exists everywhere with 15. */
function boost({order}: Option): number {
  if (order < '12') return 1;
  return order < '15' ? 0 : -1;
}
