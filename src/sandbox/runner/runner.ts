/**
 * Runs programs that nobody vouches for: each in a worker of its own, inside a frame that has no origin and no network. The page
 * talks to the worker through a port, and believes it nothing but texts and numbers of a known shape.
 */
import type {End, Line} from '../end';
import type {Journal} from '../journal';
import {MAX_LINES} from '../program/limits';
import {outputText} from '../program/output';
import type {Job} from '../program/execute';
import type {Chosen} from '../setting';
import {Iframe, missing, type RunnerAssets} from './iframe';
import {paced} from './paced';
import {Run} from './run';

export type {RunnerAssets} from './iframe';

/** How a program ended, and what it did with the model until then. */
export interface ProgramEnd {
  readonly end: End;
  readonly journal: Journal;
  /** Whether the program left the release to the switches at all, */
  readonly usesKernel: boolean;
  /** and the kind of the device. */
  readonly usesDevice: boolean;
}

export interface RunOptions {
  /** How long it may take, from when it has been handed to its worker. */
  readonly seconds: number;
  /** Called with all lines so far and the number of those that are not shown, at most some 20 times a second. */
  onLines(lines: readonly Line[], dropped: number): void;
}

export interface Running {
  /** Never rejects. All lines have been shown by then. */
  readonly done: Promise<ProgramEnd>;
  stop(): void;
  /** A new limit, counted from the start. */
  limit(seconds: number): void;
}

/** Milliseconds between two calls of onLines. */
const PACE = 50;
/** Lines that are kept of one output among many. */
const LINES_OF_MANY = 100;

const DIED: End = {
  kind: 'failed',
  message: 'The browser has ended the sandbox; the program may have used up its memory.',
};

/** One frame, and one program at a time in it. A page needs one. */
export class Runner {
  private frame: Iframe | undefined;
  private current: Run | undefined;
  private disposed = false;

  constructor(private readonly assets: RunnerAssets) {}

  /** Makes the frame and the worker of the next run ready. Rejects with a sentence where the browser lacks something. */
  async prepare(): Promise<void> {
    await this.ready().prepare();
  }

  /** Runs a TypeScript program. A run that is under way is stopped. */
  run(source: string, chosen: Chosen, {seconds, onLines}: RunOptions): Running {
    const show = paced(PACE, () => onLines([...collected.lines], collected.dropped));
    const job: Job = {source, settings: [chosen], journal: true, lines: MAX_LINES};
    const run = this.start(new Run(job, seconds, () => show.soon()));
    const collected = run.collected[0]!;
    const finish = (end: End): ProgramEnd => {
      show.now();
      const {journal, usesKernel, usesDevice} = collected;
      return {end, journal, usesKernel, usesDevice};
    };
    return {
      done: run.ended.then(finish),
      stop: () => run.end({kind: 'stopped'}),
      limit: (seconds) => run.limit(seconds),
    };
  }

  /**
   * What the program prints under each of these, and how it ends unless well, in their order; within so many seconds for all of
   * them together. Resolves undefined when it was stopped (by the next run) or has not come to its end.
   *
   * All of them run in one worker, one after the other: what a program leaves on the global object, the next one finds.
   */
  async outputs(
    source: string,
    settings: readonly Chosen[],
    {seconds}: {readonly seconds: number},
  ): Promise<readonly string[] | undefined> {
    if (settings.length === 0) return [];
    const run = this.start(new Run({source, settings, journal: false, lines: LINES_OF_MANY}, seconds));
    await run.ended;
    if (!run.isWhole) return undefined;
    return run.collected.map(({lines, dropped, ended}) =>
      outputText({lines, dropped, end: ended ? {kind: 'failed', ...ended} : {kind: 'finished', ms: 0}}),
    );
  }

  /** Ends what is under way, and takes the frame out of the page. Nothing can be run any more. */
  dispose(): void {
    this.disposed = true;
    this.current?.end({kind: 'stopped'});
    this.frame?.remove();
    this.frame = undefined;
  }

  private ready(): Iframe {
    if (this.disposed) throw new Error('This runner was disposed of.');
    const lacks = missing();
    if (lacks !== undefined) throw new Error(lacks);
    return (this.frame ??= new Iframe(this.assets));
  }

  private start(run: Run): Run {
    this.current?.end({kind: 'stopped'});
    this.current = run;
    void this.serve(run);
    return run;
  }

  private async serve(run: Run): Promise<void> {
    try {
      // A frame that has waited for long may have lost its process: then a new one does it.
      if (!(await this.tryIn(this.ready(), run))) await this.tryIn(this.ready(), run);
    } catch (error) {
      run.end({kind: 'failed', message: (error as Error).message});
    }
    run.end({kind: 'failed', message: 'The sandbox does not answer.'});
    if (this.current === run) this.current = undefined;
  }

  /** Gives false if the frame was dead already, and the run has not begun. */
  private async tryIn(frame: Iframe, run: Run): Promise<boolean> {
    try {
      await frame.prepare();
      if (run.isOver) return true;
      const seat = await frame.take();
      const unwatch = frame.watch(() => run.end(DIED));
      const leave = ({kind}: End) => {
        unwatch();
        // After a time-out it may not be listening any more; what has broken into it is given no second run.
        if (kind === 'stopped' || run.isWhole) frame.stop(seat);
        else this.drop(frame);
      };
      if (!(await run.begin(seat.port, leave))) {
        unwatch();
        this.drop(frame);
        return false;
      }
      await run.ended;
      if (this.current === run) this.spare();
      return true;
    } catch (error) {
      this.drop(frame);
      throw error;
    }
  }

  private drop(frame: Iframe): void {
    frame.remove();
    if (this.frame === frame) this.frame = undefined;
  }

  /** A worker for the next run. If none can be had, the next run says so. */
  private spare(): void {
    if (!this.disposed) this.prepare().catch(() => undefined);
  }
}
