/** Verdicts and outcomes as tables show them: a word, and a letter for each outcome. */
import type {Answer, Outcome} from './answer';
import {printOutcome} from './print-answer';

/** As it stands in a sentence or a cell. */
export function verdictInWords(observation: Answer['observation']): string {
  return observation === 'not-applicable' ? 'not applicable' : observation;
}

/** `r0=1; r1=2`: an outcome in a table, and what it is known by. */
export function outcomeText(outcome: Outcome): string {
  return printOutcome(outcome).replace(/;$/, '');
}

/** A letter for each outcome, by its text, in the order in which they come up. */
export function labelsOf(outcomes: readonly Outcome[]): Map<string, string> {
  const texts = new Set(outcomes.map(outcomeText));
  return new Map([...texts].map((text, index) => [text, letter(index)]));
}

/** What one of several outcomes is called in a table: a to z, then a1, b1 and so on. */
export function letter(index: number): string {
  const letters = 26;
  const round = Math.floor(index / letters);
  return `${String.fromCharCode(97 + (index % letters))}${round > 0 ? round : ''}`;
}
