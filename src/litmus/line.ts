/** A line being read. What is tried in vain at a place is remembered, so a failure lists all that may stand there. */
import type {Place} from '../model/program';
import {LitmusError, either} from './problem';
import type {Token} from './tokens';
import {SAY} from './words';

export class Line {
  private at = 0;
  private tried: string[] = [];

  /** `tokens` ends with a token `end`. */
  constructor(
    private readonly file: string,
    private readonly tokens: readonly Token[],
  ) {}

  get place(): Place {
    return this.token.place;
  }

  /** Whether this line is meant as the condition, be it right or wrong. */
  get asks(): boolean {
    const [first, second] = this.tokens;
    return /^(?:exists|forall)$/.test((first?.text === '~' ? second : first)?.text ?? '');
  }

  /** Whether what follows the token here is a mark, such as "=". */
  get marked(): boolean {
    return this.tokens[this.at + 1]?.kind === 'mark';
  }

  /** What `read` makes of the word here; `what` says what it looks for. */
  take<T>(what: string, read: (word: string) => T | undefined): T | undefined {
    return this.accept(what, ({kind, text}) => (kind === 'word' ? read(text) : undefined));
  }

  /** As `take`, but it must be there. */
  need<T>(what: string, read: (word: string) => T | undefined): T {
    return this.take(what, read) ?? this.fail();
  }

  /** Whether this very word or mark stands here; then it is passed. `what` is its name in messages. */
  skip(text: string, what = /^\w/.test(text) ? text : `"${text}"`): boolean {
    const found = this.accept(what, (token) => (token.kind === 'word' || token.kind === 'mark') && token.text === text);
    return found ?? false;
  }

  expect(text: string): void {
    if (!this.skip(text)) this.fail();
  }

  /** Which of `words` stands here. */
  oneOf<T extends string>(words: readonly T[]): T {
    return words.find((word) => this.skip(word)) ?? this.fail();
  }

  /** The inside of a quoted line. */
  quoted(): string | undefined {
    const open = this.token.kind === 'open';
    const text = this.accept(SAY.question, (token) => (/text|open/.test(token.kind) ? token.text : undefined));
    // Its line ends where the second quotation mark should be.
    return open ? this.fail('a second quotation mark (")') : text;
  }

  end(): void {
    if (this.token.kind !== 'end') this.fail(SAY.line);
  }

  /** What was found here, and what may stand here. */
  fail(...more: string[]): never {
    const expected = [...new Set([...this.tried, ...more])];
    const found = describe(this.token);
    throw new LitmusError([
      {...this.place, file: this.file, message: `found ${found}, expected ${either(expected)}`, found, expected},
    ]);
  }

  failWith(message: string, place = this.place): never {
    throw new LitmusError([{...place, file: this.file, message}]);
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private accept<T>(what: string, read: (token: Token) => T | undefined): T | undefined {
    const found = read(this.token);
    if (found === undefined || found === false) {
      this.tried.push(what);
      return undefined;
    }
    this.at++;
    this.tried = [];
    return found;
  }
}

function describe({kind, text}: Token): string {
  if (kind === 'end') return text || SAY.line;
  if (kind === 'text' || kind === 'open') return SAY.question;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const code = text.codePointAt(0)!;
  // A character that nobody sees is named by its number.
  return /^[\p{C}\p{Z}]/u.test(text) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `"${shown}"`;
}
