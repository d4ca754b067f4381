/** Runs the code of a fence as the page runs it. Node only. */
import {SECONDS} from '../defaults';
import {inWords} from '../end';
import {runProgram} from '../program/node';
import {outputText} from '../program/output';
import type {Chosen, Language} from '../setting';
import {runLitmus} from './litmus';
import type {Ran} from './ran';

export interface Code {
  readonly language: Language;
  readonly code: string;
  readonly chosen: Chosen;
}

/** What the code prints under its setting, and whether it ends well. */
export async function run({language, code, chosen}: Code): Promise<Ran> {
  return language === 'litmus' ? runLitmus(code, chosen) : runTs(code, chosen);
}

async function runTs(code: string, chosen: Chosen): Promise<Ran> {
  const {end, lines, dropped, usesKernel, usesDevice} = await runProgram(code, chosen, {seconds: SECONDS});
  return {
    output: outputText({lines, dropped, end}),
    failures: end.kind === 'finished' ? [] : [end.kind === 'failed' ? end : {message: inWords(end)}],
    asks: {kernel: usesKernel, device: usesDevice},
  };
}
