/** An answer as herd7 prints one. */
import type {Answer, Outcome, Setting} from './answer';

/** What a question was put to: `kernel 5.8, device pin, without R14`. */
export function printSetting({kernel, device, without = []}: Setting): string {
  const off = without.length > 0 ? `, without ${without.join(' ')}` : '';
  return `kernel ${kernel}, device ${device}${off}`;
}

/** The lines of an answer. `without` are the rules that were switched off. */
export function printAnswer(answer: Answer, without: readonly string[] = []): string[] {
  const head = `Test ${answer.test}, ${printSetting({...answer, without})}`;
  // Of what was not seen to its end nothing is said: each outcome that is missing might turn the verdict.
  if (answer.stopped !== undefined) return [head, answer.stopped];
  if (answer.observation === 'not-applicable') {
    const why = `Kernel ${answer.kernel}, device ${answer.device}: an operation of this test is not there`;
    return [head, why, `Observation ${answer.test} not-applicable`];
  }
  return [
    head,
    `Outcomes ${answer.outcomes.length}`,
    ...answer.outcomes.map(printOutcome),
    answer.ok ? 'Ok' : 'No',
    `Condition ${answer.condition}`,
    `Observation ${answer.test} ${printCounts(answer)}`,
    printRules(answer),
  ];
}

/** `r0=1; A:x=3;` */
export function printOutcome(outcome: Outcome): string {
  return Object.entries(outcome)
    .map(([place, value]) => `${place}=${value};`)
    .join(' ');
}

/** `Never 0 1`: the observation, how many outcomes satisfy the proposition and how many do not. */
export function printCounts({observation, positive, outcomes}: Answer): string {
  return `${observation} ${positive} ${outcomes.length - positive}`;
}

/** `Rules R14 R33`, or a bare `Rules` when it rests on none. */
export function printRules({rules}: Answer): string {
  return ['Rules', ...rules].join(' ');
}
