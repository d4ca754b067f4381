/** A litmus test in the editor: colours, options, meanings, problems. */
import type {CompletionContext, CompletionResult} from '@codemirror/autocomplete';
import type {Extension} from '@codemirror/state';
import type {Diagnostic} from '../types/diagnostic';
import {hover} from './hover';
import {litmusLanguage} from './litmus-language';
import {litmusOptions} from './litmus-options';
import {litmusProblems} from './litmus-problems';
import {meaningOfWord} from './litmus-words';
import {meaningBox} from './meaning-box';
import {problems} from './problems';

/** `tell` is called with what is wrong with the text, whenever that is known anew. */
export function litmus(tell: (found: readonly Diagnostic[]) => void): Extension {
  return [
    litmusLanguage,
    litmusLanguage.data.of({autocomplete: testOptions}),
    hover(async ({doc}, position) => {
      const line = doc.lineAt(position);
      const found = wordAt(line.text, position - line.from);
      const documentation = found && meaningOfWord(found.word);
      return documentation
        ? {from: line.from + found.from, to: line.from + found.from + found.word.length, signature: '', documentation}
        : undefined;
    }),
    problems(litmusProblems, tell),
  ];
}

/** What may stand at a place of a test. */
export function testOptions({state, pos, explicit}: CompletionContext): CompletionResult | null {
  const found = litmusOptions(state.doc.toString(), pos);
  // Nothing is offered before the first letter unless it is asked for: most lines end where more could stand.
  if (found.options.length === 0 || (!explicit && found.from === pos)) return null;
  return {
    from: found.from,
    validFor: /^[\w@':~-]*$/,
    options: found.options.map(({name, meaning, insert}, i) => ({
      label: name,
      apply: insert,
      type: 'word',
      // In the order of the parser, which is the order of the grammar.
      boost: -i / 10,
      ...(meaning === '' ? {} : {info: () => meaningBox({signature: '', documentation: meaning})}),
    })),
  };
}

/** The word of the notation at a column of a line, counted from 0; none in comments and texts. */
export function wordAt(line: string, column: number): {from: number; word: string} | undefined {
  for (const {0: word, index} of line.matchAll(/#.*|"[^"]*"?|~?[\w-]+(?:@[A-Z])?'?/g)) {
    if (column >= index && column <= index + word.length && !/^[#"]/.test(word)) return {from: index, word};
  }
  return undefined;
}
