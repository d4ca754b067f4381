/** The answer to a litmus test, as a page records it. */
import {ask} from '../../litmus/ask';
import {printAnswer} from '../../litmus/print-answer';
import {LitmusError} from '../../litmus/problem';
import {read} from '../../litmus/read';
import type {Chosen} from '../setting';
import type {Ran} from './ran';

const ASKS = {kernel: true, device: true};

/** What `npm run litmus` prints under this kernel and kind; for a text that is no test, what is wrong with it, `line:column: …`. */
export function runLitmus(text: string, chosen: Chosen): Ran {
  try {
    const lines = printAnswer(ask(read(text), chosen), chosen.without);
    return {output: lines.join('\n'), failures: [], asks: ASKS};
  } catch (error) {
    if (!(error instanceof LitmusError)) throw error;
    const lines = error.problems.map(({line, column, message}) => `${line}:${column}: ${message}`);
    return {output: lines.join('\n'), failures: error.problems, asks: ASKS};
  }
}
