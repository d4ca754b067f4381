/** What is wrong with a litmus test, as the project's own parser says it. */
import {LitmusError} from '../../litmus/problem';
import {read} from '../../litmus/read';
import type {Diagnostic} from '../types/diagnostic';

/** Every problem of a text that is to be a litmus test; none when it can be run. */
export function litmusProblems(text: string): Diagnostic[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof LitmusError)) throw error;
    const lines = text.split('\n');
    return error.problems.map(({line, column, message}) => {
      const before = lines.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0);
      const here = lines[line - 1] ?? '';
      const from = Math.min(before + column - 1, text.length);
      const word = /^(?:"[^"]*"?|[\w@'-]+|\S)/.exec(here.slice(column - 1))?.[0].length ?? 0;
      return {from, to: from + word, line, column, severity: 'error', message};
    });
  }
}
