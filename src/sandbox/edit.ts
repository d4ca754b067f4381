/** Puts the editor where the static text stands; what was typed there until now goes on in it. */
import {Editor} from './editor/editor';
import type {Language} from './setting';
import type {Mistake} from './view';

export interface EditOptions {
  readonly parent: HTMLElement;
  readonly placeholder: HTMLElement;
  readonly text: string;
  readonly language: Language;
  readonly label: string;
  onChange(text: string): void;
  onRun(): void;
  onMistakes(mistakes: readonly Mistake[]): void;
}

export function edit(options: EditOptions): Editor {
  void options;
  throw new Error('todo');
}
