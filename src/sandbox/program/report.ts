/**
 * What a run tells the page: one JSON text a message. The side that writes them shares its realm with the program, so it puts them
 * together from primitive values alone (`JSON.stringify` asks an object for toJSON, but not a string). The side that reads them
 * takes nothing for granted.
 */
import type {Line} from '../end';
import type {JournalCall} from '../journal';
import {MAX_LINE, MAX_MESSAGE} from './limits';
import {stringify} from './primordials';
import type {Call} from './session';

export interface Failure {
  readonly message: string;
  /** Counts from 1 in the text that was run. */
  readonly line?: number;
}

export type Report =
  | {readonly kind: 'line'; readonly line: Line}
  /** How many lines were not shown, so far. */
  | {readonly kind: 'dropped'; readonly dropped: number}
  | {readonly kind: 'call'; readonly call: JournalCall}
  | {readonly kind: 'use'; readonly what: 'kernel' | 'device'}
  | {readonly kind: 'end'; readonly failure?: Failure};

/** What a worker says before it has a job, and as soon as it has one. These are no reports of the run. */
export const READY = 'ready';
export const BEGUN = 'begun';

/** A call has at most so many words and numbers, of so many characters. */
const MAX_WORDS = 7;
const MAX_WORD = 1000;

/** A line that was printed. */
export function lineReport(level: Line['level'], text: string): string {
  return `{"kind":"line","level":"${level}","text":${stringify(text)}}`;
}

/** How many lines were not shown, so far. */
export function droppedReport(dropped: number): string {
  return `{"kind":"dropped","dropped":${dropped}}`;
}

/** Undefined for a call that no journal can hold: of a program that has made the model hand on something else than words. */
export function callReport(kernel: number, call: Call): string | undefined {
  let text = `{"kind":"call","call":[${kernel}`;
  for (let i = 0; i < call.length; i++) {
    const value: unknown = call[i];
    if (typeof value === 'string' && value.length <= MAX_WORD) text += `,${stringify(value)}`;
    else if (typeof value === 'number' && value - value === 0) text += `,${value}`;
    else return undefined;
  }
  return call.length > MAX_WORDS ? undefined : `${text}]}`;
}

/** That the program leaves something to the switches. */
export function switchReport(what: 'kernel' | 'device'): string {
  return `{"kind":"use","what":"${what}"}`;
}

/** The end of a run. */
export function endReport(failure?: Failure): string {
  if (!failure) return '{"kind":"end"}';
  const line = failure.line === undefined ? '' : `,"line":${failure.line}`;
  return `{"kind":"end","message":${stringify(failure.message)}${line}}`;
}

const LEVELS: readonly unknown[] = ['log', 'info', 'warn', 'error', 'debug'] satisfies Line['level'][];
/** Longer than any report that is written here: every character escaped. */
const MAX_REPORT = 6 * Math.max(MAX_LINE, MAX_WORDS * MAX_WORD) + 100;

/** The report that a message is, or undefined if it is none. */
export function parseReport(data: unknown): Report | undefined {
  if (typeof data !== 'string' || data.length > MAX_REPORT) return undefined;
  let value: Partial<Record<string, unknown>>;
  try {
    value = JSON.parse(data) as typeof value;
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const {kind, level, text, dropped, call, what, message, line} = value;
  switch (kind) {
    case 'line':
      if (!LEVELS.includes(level) || typeof text !== 'string') return undefined;
      return {kind, line: {level: level as Line['level'], text: text.slice(0, MAX_LINE)}};
    case 'dropped':
      return isCount(dropped) ? {kind, dropped} : undefined;
    case 'call':
      return isCall(call) ? {kind, call} : undefined;
    case 'use':
      return what === 'kernel' || what === 'device' ? {kind, what} : undefined;
    case 'end':
      if (message === undefined) return {kind};
      if (typeof message !== 'string') return undefined;
      return {kind, failure: {message: message.slice(0, MAX_MESSAGE), ...(isCount(line) && line > 0 ? {line} : {})}};
  }
  return undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Of the right shape. Whether the model would serve such a call is seen when it is made again. */
function isCall(value: unknown): value is JournalCall {
  if (!Array.isArray(value) || value.length < 2 || value.length > 1 + MAX_WORDS) return false;
  const [kernel, name, ...given] = value as unknown[];
  return (
    isCount(kernel) &&
    typeof name === 'string' &&
    given.every((item) => (typeof item === 'string' ? item.length <= MAX_WORD : Number.isFinite(item)))
  );
}
