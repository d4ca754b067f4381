/** A TypeScript program in the editor: colours, and what the type checker says. */
import {typescriptLanguage} from '@codemirror/lang-javascript';
import type {Extension} from '@codemirror/state';
import type {Diagnostic} from '../types/diagnostic';
import type {Types} from '../types/questions';
import {programOptions} from './completion';
import {hover} from './hover';
import {problems} from './problems';

export interface ProgramParts {
  /** The type checker, or undefined as long as none is wanted. */
  types(): Types | undefined;
  /** What is wrong with the text as it is. */
  tell(found: readonly Diagnostic[]): void;
  /** Why the type checker did not answer. */
  failed(error: Error): void;
}

export function program({types, tell, failed}: ProgramParts): Extension {
  /** The newest check: a slow program is checked when the check before has ended, and not once for each letter. */
  let newest: {readonly text: string; readonly found: ReturnType<typeof ask>} | undefined;
  const ask = async (asked: Types, text: string, before: Promise<unknown> | undefined) => {
    await before;
    if (newest?.text !== text) return undefined;
    try {
      return await asked.diagnostics(text);
    } catch (error) {
      newest = undefined;
      failed(error as Error);
      return undefined;
    }
  };
  const check = (text: string): Promise<readonly Diagnostic[] | undefined> | undefined => {
    const asked = types();
    if (asked && newest?.text !== text) newest = {text, found: ask(asked, text, newest?.found)};
    return asked && newest?.found;
  };
  return [
    typescriptLanguage,
    typescriptLanguage.data.of({autocomplete: programOptions(types)}),
    hover(async (state, position) =>
      types()
        ?.hover(state.doc.toString(), position)
        .catch(() => undefined),
    ),
    problems(check, tell),
  ];
}
