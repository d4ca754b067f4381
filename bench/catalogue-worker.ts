/** Asks in a Worker what `catalogue.ts` hands it, one question after the other. */
import {parentPort, workerData} from 'node:worker_threads';
import type {Setting} from '../src/litmus/answer';
import {ask} from '../src/litmus/ask';
import {read} from '../src/litmus/read';

/** The slowest questions are asked so often again, and the median counts. */
const AGAIN = 5;
const SLOWEST = 12;

export interface Question {
  readonly name: string;
  readonly text: string;
  readonly setting: Setting;
}

export interface Timed extends Question {
  readonly milliseconds: number;
  readonly states: number;
  readonly transitions: number;
}

/** A question as a page would ask it first: the text is read, nothing is known of it yet. */
function askAnew(question: Question): Timed {
  const start = performance.now();
  const {states, transitions} = ask(read(question.text), question.setting);
  return {...question, milliseconds: performance.now() - start, states, transitions};
}

/** The slowest first, asked again for a median. */
function oneByOne(all: readonly Question[]): Timed[] {
  const once = all.map(askAnew);
  once.sort((a, b) => b.milliseconds - a.milliseconds);
  return once
    .slice(0, SLOWEST)
    .map((slow) => {
      const again = Array.from({length: AGAIN}, () => askAnew(slow)).sort((a, b) => a.milliseconds - b.milliseconds);
      return again[AGAIN >> 1]!;
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

parentPort!.postMessage(oneByOne(workerData as Question[]));
