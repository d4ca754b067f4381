/** The page of the editor's tests: the editor, the type checker and the placeholder, without the rest of a sandbox. */
import {Editor, type EditorOptions} from '../../src/sandbox/editor/editor';
import {makeEditable, type PlaceholderOptions} from '../../src/sandbox/editor/placeholder';
import type {Language} from '../../src/sandbox/setting';
import {TypesClient} from '../../src/sandbox/types/client';
import type {Diagnostic} from '../../src/sandbox/types/diagnostic';

const host = document.getElementById('host')!;
const types = new TypesClient({
  files: async () => (await fetch('/libs.json')).json(),
  worker: () => new Worker('/worker.js'),
});

export const harness = {
  editor: undefined as Editor | undefined,
  problems: [] as readonly Diagnostic[],
  runs: 0,

  edit(text: string, language: Language, more: Partial<EditorOptions> = {}): Editor {
    host.replaceChildren();
    harness.editor?.dispose();
    harness.editor = new Editor({
      parent: host,
      text,
      language,
      types: () => types,
      label: 'Code',
      onChange() {},
      onRun: () => harness.runs++,
      onProblems: (problems) => (harness.problems = problems),
      ...more,
    });
    return harness.editor;
  },

  placeholder: undefined as ReturnType<typeof makeEditable> | undefined,

  /** Static code as the page has it: a line in a span, line ends between them. */
  show(code: string, options: Partial<PlaceholderOptions> = {}): void {
    const pre = document.createElement('pre');
    const inner = document.createElement('code');
    code.split('\n').forEach((text, i, lines) => {
      const line = document.createElement('span');
      for (const word of text.split(/\b/)) {
        const token = document.createElement('span');
        token.textContent = word;
        line.append(token);
      }
      if (i < lines.length - 1) line.append('\n');
      inner.append(line);
    });
    pre.append(inner);
    host.replaceChildren(pre);
    harness.placeholder = makeEditable(pre, {label: 'Code', onRun: () => harness.runs++, ...options});
  },

  /** The editor takes the place of the placeholder, as a sandbox does it. */
  swap(original: string): void {
    const {text, selection, focused} = harness.placeholder!;
    const editor = harness.edit(original, 'ts');
    editor.set(text, selection);
    if (focused) editor.focus();
  },
};

Object.assign(window, {harness});
