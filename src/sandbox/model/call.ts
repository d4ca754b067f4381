/** One call of a journal, read part by part. Whatever is not as it must be is an Error with a sentence. */

/** No name in a journal is longer; what is, is not repeated in a message. */
const LONGEST = 200;

/** Each part is read once, in its order. */
export class Call {
  readonly kernel: number;
  readonly name: string;
  private readonly parts: readonly (string | number)[];
  private at = 0;

  constructor(call: unknown) {
    if (!Array.isArray(call)) throw new Error('it is no list');
    const parts: readonly unknown[] = call;
    if (parts.length > 8 || !parts.every(isPlain)) throw new Error('it holds what no call has');
    this.parts = parts;
    this.name = '';
    this.kernel = this.number();
    this.name = this.text();
  }

  text(): string {
    const part = this.next();
    return typeof part === 'string' ? part : this.fail(`${part} stands where a text must`);
  }

  number(): number {
    const part = this.next();
    return typeof part === 'number' ? part : this.fail(`"${part}" stands where a number must`);
  }

  oneOf<Word extends string>(...words: readonly Word[]): Word {
    const text = this.text();
    return words.find((word) => word === text) ?? this.fail(`"${text}" is none of ${words.join(', ')}`);
  }

  /** True for the word, false for an empty text. */
  flag(word: string): boolean {
    return this.oneOf(word, '') === word;
  }

  /** Nothing may be left. */
  end(): void {
    if (this.at < this.parts.length) this.fail(`"${this.parts[this.at]}" is too much`);
  }

  fail(why: string): never {
    throw new Error(this.name === '' ? why : `${this.name}: ${why}`);
  }

  private next(): string | number {
    return this.parts[this.at++] ?? this.fail('it breaks off');
  }
}

function isPlain(part: unknown): part is string | number {
  return typeof part === 'number' ? Number.isSafeInteger(part) : typeof part === 'string' && part.length <= LONGEST;
}
