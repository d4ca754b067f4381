/** A TypeScript program in the editor: colours, and what the type checker says. */
import {typescriptLanguage} from '@codemirror/lang-javascript';
import type {Extension} from '@codemirror/state';
import type {Diagnostic} from '../types/diagnostic';
import type {Types} from '../types/questions';
import {programOptions} from './completion';
import {hover} from './hover';
import {oneByOne} from './one-by-one';
import {problems} from './problems';

export interface ProgramParts {
  /** The type checker, or undefined as long as none is wanted. */
  types(): Types | undefined;
  /** What is wrong with the text as it is. */
  tell(found: readonly Diagnostic[]): void;
  /** Why the type checker did not answer. */
  failed(error: Error): void;
}

/** What an editor of a program has and one of a test has not. */
export function program({types, tell, failed}: ProgramParts): Extension {
  const check = oneByOne((text) => types()?.diagnostics(text), failed);
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
