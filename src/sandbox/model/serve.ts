/** What the worker does with a message. No worker is needed to try it. */
import type {Watch} from '../../litmus/results';
import {bringBack} from './bring-back';
import {explore, outcomes} from './explore';
import {replay} from './replay';
import {rules} from './rules';
import {table} from './table';

/** How far a search is. */
export interface Progress {
  readonly states: number;
  readonly transitions: number;
  readonly statesPerSecond: number;
  /** What is being searched: the test itself, then whatever else the question needs. */
  readonly doing: 'exploring' | 'looking further';
}

const QUESTIONS = {explore, outcomes, table, rules, bringBack, replay};

/** Everything that can be asked, and what the answer is. */
export type Questions = typeof QUESTIONS;
export type Question = keyof Questions;

/** What the page sends. The values are those of the question; a watch is put in by the worker. */
export interface Asked {
  readonly id: number;
  readonly question: Question;
  readonly given: readonly unknown[];
}

/** What the worker sends: progress now and then, at last an answer or an error. */
export type Told =
  | {readonly id: number; readonly progress: Progress}
  | {readonly id: number; readonly answer: unknown}
  | {readonly id: number; readonly error: string};

/** Where in the values of a question the watch stands. */
const WATCH: Readonly<Record<Question, number | undefined>> = {
  explore: 2,
  outcomes: 2,
  table: 2,
  rules: 2,
  bringBack: 4,
  replay: undefined,
};

/** Milliseconds between two reports. */
const EVERY = 100;

/** Answers one question; reports go out while it is worked on. */
export function serve({id, question, given}: Asked, tell: (told: Told) => void): void {
  try {
    const place = WATCH[question];
    const values = [...given];
    if (place !== undefined) values[place] = watching((progress) => tell({id, progress}));
    const answer = (QUESTIONS[question] as (...values: unknown[]) => unknown)(...values);
    tell({id, answer});
  } catch (error) {
    tell({id, error: error instanceof Error ? error.message : String(error)});
  }
}

/** Adds up the searches of a question, and reports ten times a second at most. */
export function watching(report: (progress: Progress) => void, now: () => number = () => performance.now()): Watch {
  const began = now();
  let last = began;
  let before = {states: 0, transitions: 0};
  let searches = 0;
  let current: {readonly states: number; readonly transitions: number} | undefined;
  let seen = {states: 0, transitions: 0};
  return (soFar) => {
    if (soFar !== current) {
      current = soFar;
      searches++;
      before = {states: before.states + seen.states, transitions: before.transitions + seen.transitions};
    }
    seen = {states: soFar.states, transitions: soFar.transitions};
    const time = now();
    if (time - last < EVERY) return;
    last = time;
    const states = before.states + seen.states;
    report({
      states,
      transitions: before.transitions + seen.transitions,
      statesPerSecond: (1000 * states) / (time - began),
      doing: searches === 1 ? 'exploring' : 'looking further',
    });
  };
}
