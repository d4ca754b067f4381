/** One job on its way: what came of it so far, how long it may take, and how it ended. */
import type {End} from '../end';
import {JOURNAL_LIMIT} from '../journal';
import {Collector} from '../program/collector';
import type {Job} from '../program/execute';
import {MAX_LINES} from '../program/limits';

/** Reports in a second that are not lines or calls: how many lines were not shown. Twenty are sent. */
const REPORTS_A_SECOND = 100;
/** Milliseconds for what has arrived while the page itself was busy. */
const GRACE = 20;
/** What a browser's timers can count. */
const LONGEST = 2 ** 31 - 1;

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

  /** Hands the job to a worker. The time begins. `leave` is called at its end, before anything else can begin. */
  begin(port: MessagePort, leave: (end: End) => void): void {
    if (this.over) {
      leave({kind: 'stopped'});
      return;
    }
    this.leave = leave;
    port.onmessage = ({data}) => this.take(data);
    port.postMessage(JSON.stringify(this.job));
    this.began = performance.now();
    this.limit(this.seconds);
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
      // Nothing of ours sends this.
      this.end({kind: 'failed', message: 'The program has broken into its runner, which was closed.'});
      return;
    }
    if (collector.lines.length + collector.dropped > printed) this.onOutput();
    if (collector.ended === undefined || ++this.at < this.collected.length) return;
    this.end(collector.ended ? {kind: 'failed', ...collector.ended} : {kind: 'finished', ms});
  }
}
