/** What is wrong with a test, where, and what to write instead. */
import type {Place} from '../model/program';

export interface Problem extends Place {
  readonly file: string;
  /** The sentence, without the place. */
  readonly message: string;
  /** For a problem of grammar: what was found, and each thing that may stand there. */
  readonly found?: string;
  readonly expected?: readonly string[];
}

/** Takes down a problem of the test being checked. */
export type Complain = (place: Place, message: string) => void;

/** `pin.litmus:5:4: found "frok", expected map, unmap, …` */
export function printProblem({file, line, column, message}: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** A text that is no test. Its message is every problem, a line each, as a terminal should show it. */
export class LitmusError extends Error {
  override readonly name = 'LitmusError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'));
  }
}

/** `x`, `x or y`, `x, y or z`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
