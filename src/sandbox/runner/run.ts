/** One job on its way: what came of it so far, how long it may take, and how it ended. */
import type {End} from '../end';
import {JOURNAL_LIMIT} from '../journal';
import {Collector} from '../program/collector';
import type {Job} from '../program/execute';
import {MAX_LINES} from '../program/limits';
import {BEGUN} from '../program/report';

/** Reports in a second that are not lines or calls: how many lines were not shown. Twenty are sent. */
const REPORTS_A_SECOND = 100;
/** Milliseconds for what has arrived while the page itself was busy. */
const GRACE = 20;
/** What a browser's timers can count. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds after which a worker that is there has begun, on a machine that is busy. */
const MOMENT = 3000;

/** Nothing of ours sends what was heard. */
const BROKEN: End = {kind: 'failed', message: 'The program has broken into its runner, which was closed.'};

/** What the page knows of a job: it is handed to a worker once, and ends once. */
export class Run {
  /** What each setting has printed and called. */
  readonly collected: readonly Collector[];
  /** Resolves when the job has ended, however. */
  readonly ended: Promise<End>;
  private resolve!: (end: End) => void;
  private at = 0;
  private messages = 0;
  private began: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over = false;
  private leave: ((end: End) => void) | undefined;

  /** `onOutput` is called when something was printed. */
  constructor(
    private readonly job: Job,
    private seconds: number,
    private readonly onOutput: () => void = () => undefined,
  ) {
    this.collected = job.settings.map(() => new Collector(job.source, job.lines));
    this.ended = new Promise((resolve) => (this.resolve = resolve));
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Whether the program came to an end by itself, under every setting. */
  get isWhole(): boolean {
    return this.collected.every(({ended}) => ended !== undefined);
  }

  /**
   * Hands the job to a worker. The time begins when it says that it has begun; gives false if it has not after a moment, and another
   * may have the job. `leave` is called at the end, before anything else can begin.
   */
  begin(port: MessagePort, leave: (end: End) => void): Promise<boolean> {
    this.leave = leave;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        port.onmessage = null;
        resolve(this.over);
      }, MOMENT);
      const answered = () => {
        clearTimeout(late);
        resolve(true);
      };
      port.onmessage = ({data}) => {
        if (data !== BEGUN) return this.end(BROKEN);
        port.onmessage = ({data}) => this.take(data);
        this.began = performance.now();
        this.limit(this.seconds);
        answered();
      };
      port.postMessage(JSON.stringify(this.job));
      void this.ended.then(answered);
    });
  }

  /** Another limit, counted from the beginning. */
  limit(seconds: number): void {
    this.seconds = seconds;
    if (this.began === undefined || this.over) return;
    clearTimeout(this.timer);
    const left = this.began + seconds * 1000 - performance.now();
    const expire = () => {
      // Messages may have been waiting for the page, too: they go first.
      this.timer = setTimeout(() => this.end({kind: 'timed-out', seconds}), GRACE);
    };
    this.timer = setTimeout(expire, Math.min(Math.max(left, 0), LONGEST));
  }

  end(end: End): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.leave?.(end);
    this.resolve(end);
  }

  private take(data: unknown): void {
    if (this.over) return;
    const ms = performance.now() - this.began!;
    const collector = this.collected[this.at]!;
    const printed = collector.lines.length + collector.dropped;
    const allowed = (MAX_LINES + JOURNAL_LIMIT + 10) * this.collected.length + (ms / 1000 + 1) * REPORTS_A_SECOND;
    if (++this.messages > allowed || !collector.take(data)) {
      this.end(BROKEN);
      return;
    }
    if (collector.lines.length + collector.dropped > printed) this.onOutput();
    if (collector.ended === undefined || ++this.at < this.collected.length) return;
    this.end(collector.ended ? {kind: 'failed', ...collector.ended} : {kind: 'finished', ms});
  }
}
