/** A text as lines of tokens: blank lines and comments are gone, `;` has ended lines as a newline does. */
import type {Place} from '../model/program';

export interface Token {
  /** `text` stands for the inside of a quoted line, `open` for one whose second quotation mark is missing. */
  readonly kind: 'word' | 'mark' | 'text' | 'open' | 'end';
  readonly text: string;
  readonly place: Place;
}

/** What is no letter of a word: one mark a character, but for those of several that people write. */
const MARK = /\/\\|\\\/|==|!=|&&|\|\||[^]/uy;
const WORD = /[\w-]+(?:@[\w-]*)?'?/y;
const QUOTED = /"([^"\r\n]*)("?)/y;
const NEWLINE = /\r\n?|\n/y;
/** A no-break space is what a text copied from a web page has for blanks. */
const BLANK = /[ \t\u00a0\ufeff]+/y;

/** Every line with something on it, each closed by a token `end`. */
export function* lines(text: string): Generator<readonly Token[]> {
  // Where no newline stands, `;` must end comments too, or nothing could follow one.
  const comment = /[\r\n]/.test(text.trim()) ? /#[^\r\n]*/y : /#[^\r\n;]*/y;
  let at = 0;
  let line = 1;
  let start = 0;
  let tokens: Token[] = [];
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const finish = () => {
    const last = tokens.at(-1)!;
    const length = last.text.length + (last.kind === 'text' ? 2 : last.kind === 'open' ? 1 : 0);
    const place = {line: last.place.line, column: last.place.column + length};
    const finished = [...tokens, {kind: 'end', text: '', place} as const];
    tokens = [];
    return finished;
  };
  while (at < text.length) {
    if (match(BLANK) ?? match(comment)) continue;
    const place = {line, column: at - start + 1};
    const newline = match(NEWLINE);
    if (newline || text[at] === ';') {
      if (newline) {
        line++;
        start = at;
      } else at++;
      if (tokens.length > 0) yield finish();
      continue;
    }
    const quoted = match(QUOTED);
    if (quoted) tokens.push({kind: quoted[2] ? 'text' : 'open', text: quoted[1]!, place});
    else {
      const word = match(WORD);
      tokens.push(word ? {kind: 'word', text: word[0], place} : {kind: 'mark', text: match(MARK)![0], place});
    }
  }
  if (tokens.length > 0) yield finish();
}
