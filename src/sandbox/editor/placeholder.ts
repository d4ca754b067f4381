/** The code of a page as a text box, before the editor has been loaded: what is typed at once must not be lost. */
import type {Selection} from './editor';
import {readLines} from './read-lines';
import type {TakePaste} from './taking';

export interface PlaceholderOptions {
  /** The name of the text box. */
  readonly label: string;
  onChange?(text: string): void;
  /** The reader has pressed Ctrl-Enter, or Command-Enter. */
  onRun?(): void;
  /** Whoever wants what is pasted may take it. */
  onPaste?: TakePaste;
}

export interface Placeholder {
  /** What stands in the box now; lines end with `\n`. */
  readonly text: string;
  /** What is selected in it; undefined when the caret is elsewhere. */
  readonly selection: Selection | undefined;
  readonly focused: boolean;
  /** An input method is in the middle of a word: whoever replaces the box now loses it. */
  readonly composing: boolean;
  /** Makes it a plain element again; the text stays as it is. */
  dispose(): void;
}

/**
 * Makes an element that shows code an editable text box; its highlighting stays until the text is written over. Nobody else
 * may change what is in it from then on.
 */
export function makeEditable(element: HTMLElement, {label, onChange, onRun, onPaste}: PlaceholderOptions): Placeholder {
  let composing = false;
  const plain = setEditable(element);
  const attributes = {
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': 'true',
    tabindex: '0',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
    translate: 'no',
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // With it the browser has a last line to put the caret on, and a line end of the text is never taken for it.
  element.append(document.createElement('br'));

  const heard = new AbortController();
  const {signal} = heard;
  const read = () => readLines(element).text;
  element.addEventListener('input', () => onChange?.(read()), {signal});
  element.addEventListener('compositionstart', () => (composing = true), {signal});
  element.addEventListener('compositionend', () => (composing = false), {signal});
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      onRun?.();
    },
    {signal},
  );
  if (onPaste) element.addEventListener('paste', (event) => offer(element, event, onPaste), {signal});
  element.addEventListener('beforeinput', (event) => insertLines(element, event, read), {signal});
  if (!plain) keepPlain(element, signal);

  return {
    get text() {
      return read();
    },
    get selection() {
      const chosen = document.getSelection();
      if (!chosen?.anchorNode || !chosen.focusNode) return undefined;
      const [anchor, head] = readLines(element, [
        {node: chosen.anchorNode, offset: chosen.anchorOffset},
        {node: chosen.focusNode, offset: chosen.focusOffset},
      ]).offsets;
      return anchor === undefined || head === undefined ? undefined : {anchor, head};
    },
    get focused() {
      return element.contains(document.activeElement);
    },
    get composing() {
      return composing;
    },
    dispose() {
      heard.abort();
      for (const name of [...Object.keys(attributes), 'contenteditable']) element.removeAttribute(name);
    },
  };
}

/** Gives whether the browser itself keeps everything but text out of the box. */
function setEditable(element: HTMLElement): boolean {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    // A browser that does not know the word throws.
  }
  if (element.contentEditable === 'plaintext-only') return true;
  element.contentEditable = 'true';
  return false;
}

function offer(element: HTMLElement, event: ClipboardEvent, take: TakePaste): void {
  const pasted = event.clipboardData?.getData('text/plain');
  if (!pasted) return;
  const chosen = document.getSelection();
  const range = chosen?.rangeCount ? chosen.getRangeAt(0).cloneRange() : undefined;
  const {text, offsets} = readLines(element, range ? [{node: range.startContainer, offset: range.startOffset}] : []);
  const before = text.slice(0, offsets[0] ?? 0).replace(/^.*\n/s, '');
  const insert = () => {
    element.focus();
    if (range?.startContainer.isConnected) {
      chosen?.removeAllRanges();
      chosen?.addRange(range);
    }
    // The one way to insert text that the browser's own undo knows of.
    document.execCommand('insertText', false, pasted.replace(/\r\n?/g, '\n'));
  };
  if (take(pasted, {before, insert})) event.preventDefault();
}

/**
 * Several lines that come as one input, from dictation or a test that fills the box. The browser would split the elements of the
 * highlighting between them; here the text is written anew, without its colours, and the caret put behind what came.
 */
function insertLines(element: HTMLElement, event: InputEvent, read: () => string): void {
  const {inputType, data, isComposing} = event;
  if (inputType !== 'insertText' || isComposing || !data || !/[\r\n]/.test(data)) return;
  const chosen = document.getSelection();
  const range = event.getTargetRanges()[0] ?? (chosen?.rangeCount ? chosen.getRangeAt(0) : undefined);
  if (!range) return;
  const [from, to] = readLines(element, [
    {node: range.startContainer, offset: range.startOffset},
    {node: range.endContainer, offset: range.endOffset},
  ]).offsets;
  if (from === undefined || to === undefined) return;
  event.preventDefault();
  const before = read();
  const lines = data.replace(/\r\n?/g, '\n');
  const text = document.createTextNode(before.slice(0, from) + lines + before.slice(to));
  element.replaceChildren(text, document.createElement('br'));
  chosen?.collapse(text, from + lines.length);
  element.dispatchEvent(new InputEvent('input', {bubbles: true, inputType}));
}

/** What is pasted or dropped comes in as text, and nothing is made bold. */
function keepPlain(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener(
    'beforeinput',
    (event) => {
      const {inputType, dataTransfer} = event;
      if (inputType.startsWith('format')) event.preventDefault();
      if (inputType !== 'insertFromPaste' && inputType !== 'insertFromDrop') return;
      event.preventDefault();
      const text = dataTransfer?.getData('text/plain').replace(/\r\n?/g, '\n');
      // The one way to insert text that the browser's own undo knows of.
      if (text) document.execCommand('insertText', false, text);
    },
    {signal},
  );
}
