/**
 * The model in a worker of its own, so that the page stays smooth while a million states are explored, and can end it at any
 * moment. It is our own code on the page's own origin; programs of readers run elsewhere (runner/).
 */
import type {Observation} from '../../litmus/answer';
import type {Journal} from '../journal';
import type {Chosen} from '../setting';
import type {Ended, Explored, LitmusProblem} from './explore';
import type {Replayed} from './replay';
import type {RuleSwitch} from './rules';
import type {Asked, Progress, Question, Questions, Told} from './serve';
import type {VerdictTable} from './table';

export type {Progress};

/** A question that was ended by `stop`. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('Stopped');
  }
}

/** Whether an error means that somebody has pressed Stop. */
export function isStopped(error: unknown): error is Stopped {
  return error instanceof Stopped;
}

/**
 * The answer to a question, as long as it is wanted. All sandboxes of a page share a worker: who stops another one's question,
 * stops this one too.
 */
export async function asking<T>(question: () => Promise<T>, wanted: () => boolean = () => true): Promise<T> {
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (!isStopped(error) || !wanted()) throw error;
    }
  }
}

/** What the client needs of a worker. */
export type ModelPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Questions are answered one after the other. One that cannot be answered rejects with an Error whose message is a sentence:
 * a text that is no test (except for `explore`, which gives the problems), a kernel or a rule that there is not.
 */
export class ModelWorker {
  private worker: ModelPort | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly start: () => ModelPort = startWorker) {}

  /** `onProgress` is called about ten times a second. `bound`: the most distinct states to look at. */
  explore(
    text: string,
    chosen: Chosen,
    onProgress?: (progress: Progress) => void,
    bound?: number,
  ): Promise<{problems: LitmusProblem[]} | Explored> {
    return this.ask('explore', [text, chosen, undefined, bound], onProgress);
  }

  /** Every distinct outcome, and the shortest way to it. */
  outcomes(text: string, chosen: Chosen, onProgress?: (progress: Progress) => void, bound?: number): Promise<Ended[]> {
    return this.ask('outcomes', [text, chosen, undefined, bound], onProgress);
  }

  /** The verdicts for a kernel of every era and every kind of device. */
  table(text: string, without: readonly string[], onProgress?: (progress: Progress) => void): Promise<VerdictTable> {
    return this.ask('table', [text, without], onProgress);
  }

  /** The rules behind the answer, and what falls with each. */
  rules(text: string, chosen: Chosen, onProgress?: (progress: Progress) => void): Promise<RuleSwitch[]> {
    return this.ask('rules', [text, chosen], onProgress);
  }

  /** Those of `rules` which, switched off alone, bring `verdict` back. */
  bringBack(text: string, chosen: Chosen, rules: readonly string[], verdict: Observation): Promise<string[]> {
    return this.ask('bringBack', [text, chosen, rules, verdict]);
  }

  /** What a program did, made again call by call. */
  replay(journal: Journal): Promise<{traces: Replayed[]} | {problem: string}> {
    return this.ask('replay', [journal]);
  }

  /** Ends what is under way. Whoever waits gets a Stopped error; the next question starts a new worker. */
  stop(): void {
    if (this.waiting.size > 0) this.end(new Stopped());
  }

  private ask<Q extends Question>(
    question: Q,
    given: readonly unknown[],
    onProgress?: (progress: Progress) => void,
  ): Promise<ReturnType<Questions[Q]>> {
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      try {
        this.running().postMessage({id, question, given} satisfies Asked);
      } catch (error) {
        reject(failure(error instanceof Error ? error.message : String(error)));
        return;
      }
      this.waiting.set(id, {
        resolve: resolve as (answer: unknown) => void,
        reject,
        ...(onProgress ? {onProgress} : {}),
      });
    });
  }

  private running(): ModelPort {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.onmessage = ({data}: MessageEvent<Told>) => this.told(data);
    worker.onerror = (event) => this.end(failure(event.message));
    worker.onmessageerror = () => this.end(failure('an answer of it could not be read'));
    return (this.worker = worker);
  }

  private told(told: Told): void {
    const waiting = this.waiting.get(told.id);
    if (!waiting) return;
    if ('progress' in told) return waiting.onProgress?.(told.progress);
    this.waiting.delete(told.id);
    if ('error' in told) waiting.reject(new Error(told.error));
    else waiting.resolve(told.answer);
  }

  private end(error: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const {reject} of waiting) reject(error);
  }
}

function failure(why: string | undefined): Error {
  return new Error(`The worker of the model has failed${why ? `: ${why}` : ', or could not be loaded'}. Try again.`);
}

function startWorker(): ModelPort {
  return new Worker(new URL('./worker.ts', import.meta.url));
}
