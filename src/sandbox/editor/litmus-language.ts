/** Colours and indentation of the notation of litmus tests. */
import {StreamLanguage, type StreamParser} from '@codemirror/language';
import {FRAME, MANNERS, OPERATIONS} from './litmus-words';

/** Where a reader of a line is. */
interface State {
  /** Nothing but blanks has been read of the line. */
  start: boolean;
  /** Between `together` and `end`. */
  together: boolean;
}

const PARSER: StreamParser<State> = {
  name: 'litmus',
  startState: () => ({start: true, together: false}),
  token(stream, state) {
    if (stream.sol()) state.start = true;
    if (stream.eatSpace()) return null;
    if (stream.eat(';')) {
      state.start = true;
      return 'punctuation';
    }
    const first = state.start;
    state.start = false;
    if (stream.match(/^#.*/)) return 'comment';
    if (stream.match(/^"[^"]*"?/)) return 'string';
    if (stream.match(/^~(?=\s*exists\b)/)) return 'keyword';
    if (stream.match(/^[A-Z](?:'|@[A-Z])?(?=\s*:)/)) return 'className';
    if (stream.match(/^\d+\b/)) return 'number';
    const word = stream.match(/^[\w-]+/) as RegExpMatchArray | null;
    if (word) {
      const [text] = word;
      if (first && text === 'together') state.together = true;
      if (first && text === 'end') state.together = false;
      if (Object.hasOwn(OPERATIONS, text)) return 'variableName.function';
      if (Object.hasOwn(MANNERS, text)) return 'atom';
      return Object.hasOwn(FRAME, text) ? 'keyword' : 'variableName';
    }
    stream.next();
    return 'operator';
  },
  indent: ({together}, textAfter, {unit}) => (together && !/^\s*end\b/.test(textAfter) ? unit : 0),
  languageData: {commentTokens: {line: '#'}, indentOnInput: /^\s*end$/},
};

export const litmusLanguage = StreamLanguage.define(PARSER);
