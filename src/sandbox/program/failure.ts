/** What ended a run, in words, and where in the program. */
import {MAX_MESSAGE} from './limits';
import {charCodeAt, indexOf, isError} from './primordials';
import type {Failure} from './report';
import {showError} from './show';

/** `url` is the address of the program, as stacks name it. */
export function failureOf(error: unknown, url: string): Failure {
  const message = showError(error, MAX_MESSAGE);
  const line = lineOf(error, url);
  return line === undefined ? {message} : {message, line};
}

/** The line of the first call of the stack that is in the program: `url:3:5` in every browser. */
function lineOf(error: unknown, url: string): number | undefined {
  try {
    const stack: unknown = isError(error) ? error.stack : undefined;
    if (typeof stack !== 'string') return undefined;
    const at = indexOf(stack, `${url}:`);
    if (at < 0) return undefined;
    let line = 0;
    for (let i = at + url.length + 1; i < stack.length && line < 1e9; i++) {
      const digit = charCodeAt(stack, i) - 48;
      if (digit < 0 || digit > 9) break;
      line = line * 10 + digit;
    }
    return line === 0 ? undefined : line;
  } catch {
    // A stack that is asked for runs Error.prepareStackTrace of the program.
    return undefined;
  }
}
