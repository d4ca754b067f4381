/**
 * "Copy for mail" of a run: plain text of at most 72 columns, from which /run makes the run again (src/sandbox/paste.ts). Only
 * the link may be longer; it has the last line for itself.
 *
 *     pin-fork-write on kernel 5.8, device pin: Never.
 *     Source: the model, version 3, rules R14 R33 R60
 *
 *     litmus pin-fork-write
 *     …
 *     Test pin-fork-write, kernel 5.8, device pin
 *     …
 *     No execution satisfies r0 = 2 /\ r1 = 3. The shortest one:
 *
 *     A                             B       D
 *     …
 *     https://example.org/run#2;5.8;pin;pin-fork-write
 */
import type {Answer, Setting} from '../litmus/answer';
import {ask} from '../litmus/ask';
import {printTrace} from '../litmus/command/print-trace';
import {verdictInWords} from '../litmus/labels';
import {printAnswer, printSetting} from '../litmus/print-answer';
import {printProposition} from '../litmus/print';
import {type Trace, traceOf} from '../litmus/trace';
import type {Test} from '../model/program';
import {toldInFull} from '../sandbox/stepper/sentence';
import {testLines} from './test-lines';
import {COLUMNS, wrap} from './wrap';

/** What is shown of a run; both count from 1. */
interface Shown {
  readonly execution: number;
  readonly step: number;
}

export interface RunOfTest {
  readonly test: Test;
  readonly setting: Setting;
  readonly answer: Answer;
  /** An execution of it; absent where there is none to show. */
  readonly trace?: Trace | undefined;
  /** What the execution is an example of; made from the answer unless given. */
  readonly says?: string | undefined;
  /** The step that is shown, where it is not the first. */
  readonly at?: Shown | undefined;
  /** The version of the model. */
  readonly model?: number | undefined;
  /** The real kernels that did the same: "6.1.192 (io_uring)". */
  readonly seen?: string | undefined;
  /** The whole address. */
  readonly link: string;
}

/** Outcomes that are printed; a mail with more is read by nobody, and the link has them. */
const MOST = 20;

/** The block, without a line break at its end. */
export function runBlock({test, setting, answer, trace, says, at, model, seen, link}: RunOfTest): string {
  const {without = []} = setting;
  const rules = answer.rules.length > 0 ? `, rules ${answer.rules.join(' ')}` : '';
  const execution = trace && printTrace(says ?? heading(test, answer), trace, [], COLUMNS);
  const step = trace && at ? stepShown(trace, at) : undefined;
  return [
    ...wrap(`${test.name} on ${printSetting(setting)}: ${verdictOf(answer)}.`, '  '),
    ...wrap(`Source: the model${versionOf(model)}${rules}`, '        '),
    ...(seen === undefined ? [] : wrap(`Seen on ${seen}`, '        ')),
    '',
    ...testLines(test),
    '',
    ...answerLines(answer, without),
    ...(execution ? ['', ...execution] : []),
    ...(step === undefined ? [] : ['', ...wrap(step, '  ')]),
    '',
    link,
  ].join('\n');
}

/** The block of a test that is asked here and now: of the catalogue, while the site is built. */
export function blockOf(
  test: Test,
  setting: Setting,
  link: string,
  {model, seen}: Pick<RunOfTest, 'model' | 'seen'> = {},
): string {
  const answer = ask(test, setting);
  const trace = traceOf(test, setting, answer.positive > 0);
  return runBlock({test, setting, answer, trace, model, seen, link});
}

function heading({condition}: Test, {positive}: Answer): string {
  const proposition = printProposition(condition.proposition);
  return positive > 0
    ? `The shortest execution that satisfies ${proposition}:`
    : `No execution satisfies ${proposition}. The shortest one:`;
}

function verdictOf({observation, stopped}: Answer): string {
  return stopped === undefined ? verdictInWords(observation) : `${observation}, ${stopped}`;
}

export function versionOf(model: number | undefined): string {
  return model === undefined ? '' : `, version ${model}`;
}

function answerLines(answer: Answer, without: readonly string[]): string[] {
  const lines = printAnswer(answer, without);
  const more = answer.outcomes.length - MOST;
  // The head, how many there are, then the outcomes.
  const shown = more > 0 ? [...lines.slice(0, 2 + MOST), `and ${more} more`, ...lines.slice(-4)] : lines;
  return shown.flatMap((line) => wrap(line, '  '));
}

/** `Step 12 of 18: A: x = 2: the pte is P2, writable [R38.flush]` */
function stepShown({events}: Trace, {execution, step}: Shown): string | undefined {
  if ((execution === 1 && step === 1) || step > events.length) return undefined;
  const which = execution === 1 ? 'Step' : `Execution ${execution}, step`;
  return `${which} ${step} of ${events.length}: ${toldInFull(events, step - 1)}`;
}
