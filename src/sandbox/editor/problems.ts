/** What is wrong with the text, underlined while it is written. */
import {linter} from '@codemirror/lint';
import {type Extension, StateEffect} from '@codemirror/state';
import type {Diagnostic} from '../types/diagnostic';

/** Makes the text be checked again, although it has not changed. */
export const checkAgain = StateEffect.define<null>();

/** Milliseconds without typing after which the text is checked. */
export const PAUSE = 250;

/**
 * `check` finds what is wrong with a text; undefined when it cannot be known now. `tell` is called with what was found in
 * the text as it then is.
 */
export function problems(
  check: (text: string) => Promise<readonly Diagnostic[] | undefined> | readonly Diagnostic[] | undefined,
  tell: (found: readonly Diagnostic[]) => void,
): Extension {
  return linter(
    async (view) => {
      const {doc} = view.state;
      const found = await check(doc.toString());
      if (view.state.doc !== doc) return [];
      if (found) tell(found);
      return (found ?? []).map(({from, to, severity, message, code}) => ({
        from,
        to,
        severity,
        message,
        ...(code === undefined ? {} : {source: `TypeScript ${code}`}),
      }));
    },
    {
      delay: PAUSE,
      needsRefresh: ({transactions}) =>
        transactions.some(({effects}) => effects.some((effect) => effect.is(checkAgain))),
    },
  );
}
