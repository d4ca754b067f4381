/** What an editor asks of a type checker. Positions are offsets in the text, in UTF-16 units. */
import type {Diagnostic} from './diagnostic';

/** The texts that a program is checked against, by name: TypeScript's own libraries and the declarations of `'model'`. */
export type LibraryFiles = Readonly<Record<string, string>>;

/** Something that may stand at a place. */
export interface Option {
  readonly name: string;
  /** TypeScript's word for it: `method`, `const`, `keyword`, `string`. */
  readonly kind: string;
  /** What is written, when that is not the name. */
  readonly insert?: string;
  /** Smaller comes first: what is at hand before what exists everywhere. */
  readonly order: string;
}

export interface Options {
  /** What is replaced by the option that is taken. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Option[];
}

/** What a name is: its type, written out, and its documentation, which is plain text and may be empty. */
export interface Meaning {
  readonly signature: string;
  readonly documentation: string;
}

/** The meaning of what stands between two places. */
export interface Hover extends Meaning {
  readonly from: number;
  readonly to: number;
}

export interface Questions {
  /** Everything that is wrong with a program, in the order of its text. */
  diagnostics(source: string): Diagnostic[];
  /**
   * What may stand at a place; undefined where nothing can be offered. `typed` is the character before it when nobody has
   * asked for anything: a quotation mark that ends a text is no question.
   */
  options(source: string, position: number, typed?: string): Options | undefined;
  /** What an option that was offered there is. */
  meaning(source: string, position: number, name: string): Meaning | undefined;
  /** What stands at a place; undefined where no name does. */
  hover(source: string, position: number): Hover | undefined;
}

/** The same, from somewhere else: each answer comes later, or an Error that says why none does. */
export type Types = {
  readonly [Name in keyof Questions]: (...given: Parameters<Questions[Name]>) => Promise<ReturnType<Questions[Name]>>;
};
