/** One worker of the type checker, from its start to its end. */
import type {FromWorker, ToWorker} from './messages';
import type {LibraryFiles, Questions} from './questions';

interface Asked {
  readonly message: ToWorker;
  answer(value: unknown): void;
  fail(error: Error): void;
}

/** Asks one question at a time, so that a slow one is known by its own time. */
export class RunningWorker {
  /** Resolves when it can answer; rejects when it ends before that. */
  readonly ready: Promise<void>;
  private readonly worker: Worker | undefined;
  private readonly waiting: Asked[] = [];
  private isReady = false;
  private asked: Asked | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasEnded = false;
  private makeReady = () => {};
  private neverReady: (error: Error) => void = () => {};

  constructor(
    make: () => Worker,
    files: Promise<LibraryFiles>,
    private readonly seconds: number,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.makeReady = resolve;
      this.neverReady = reject;
    });
    // Whoever asks a question is told by its answer.
    this.ready.catch(() => {});
    try {
      this.worker = make();
    } catch (error) {
      this.end(new Error(`This browser does not start the type checker: ${inWords(error)}`));
      return;
    }
    this.worker.onmessage = ({data}: MessageEvent<FromWorker>) => this.receive(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end(
        new Error(
          `The type checker ${this.isReady ? 'has failed' : 'could not be loaded'}. ${event.message ?? ''}`.trim(),
        ),
      );
    };
    this.limit(10 * seconds);
    files.then(
      (loaded) => this.hasEnded || this.worker?.postMessage({files: loaded} satisfies ToWorker),
      (error) => this.end(new Error(`The type checker's libraries could not be loaded: ${inWords(error)}`)),
    );
  }

  get ended(): boolean {
    return this.hasEnded;
  }

  ask(question: keyof Questions, given: readonly unknown[]): Promise<unknown> {
    return new Promise((answer, fail) => {
      if (this.hasEnded) return void this.ready.then(undefined, fail);
      this.waiting.push({message: {question, given}, answer, fail});
      this.next();
    });
  }

  /** Ends the worker, and rejects what has not been answered. */
  end(why: Error): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.neverReady(why);
    for (const {fail} of [...(this.asked ? [this.asked] : []), ...this.waiting.splice(0)]) fail(why);
    this.asked = undefined;
  }

  private next(): void {
    if (!this.isReady || this.asked) return;
    this.asked = this.waiting.shift();
    if (!this.asked) return;
    this.limit(this.seconds);
    this.worker?.postMessage(this.asked.message);
  }

  private receive(message: FromWorker): void {
    if (this.hasEnded) return;
    clearTimeout(this.timer);
    if ('broken' in message) return this.end(new Error(`The type checker has failed: ${message.broken}`));
    if ('ready' in message) {
      this.isReady = true;
      this.makeReady();
    } else {
      const asked = this.asked;
      this.asked = undefined;
      if ('failed' in message) asked?.fail(new Error(message.failed));
      else asked?.answer(message.answer);
    }
    this.next();
  }

  private limit(seconds: number): void {
    clearTimeout(this.timer);
    const tooLong = () => this.end(new Error(`The type checker took longer than ${seconds} s, and was stopped.`));
    this.timer = setTimeout(tooLong, seconds * 1000);
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
