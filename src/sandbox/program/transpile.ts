/** TypeScript to the JavaScript that is loaded. Types are dropped, not checked; lines stay where they are. */
import {transform} from 'sucrase';
import type {Failure} from './report';

export interface Transpiled {
  /** A module whose default export runs the program: `(require, exports) => Promise`. */
  readonly code: string;
  /** The same as a script that does nothing: it shows where the grammar is broken. */
  readonly script: string;
}

/** A program that sucrase can't read is a Failure with its line. What it lets pass, the browser may still refuse. */
export function transpile(source: string): Transpiled | {readonly failure: Failure} {
  try {
    const {code} = transform(source, {transforms: ['typescript', 'imports'], disableESTransforms: true});
    // Two blocks, so that the program may have a `require` of its own. Its first line stays the first.
    const main = `async (require, exports) => {{${code}\n}}`;
    return {code: `export default ${main}`, script: `'use strict'; (${main})`};
  } catch (error) {
    const {message, loc} = error as Error & {loc?: {readonly line: number}};
    const where = loc ? {line: loc.line} : {};
    return {failure: {message: `SyntaxError: ${message.replace(/ \(\d+:\d+\)$/, '')}`, ...where}};
  }
}
