/** The reading end of a run: what its reports add up to, within the limits, whoever wrote them. */
import type {Line} from '../end';
import {type Journal, JOURNAL_LIMIT, type JournalCall} from '../journal';
import {MAX_LINE, MAX_LINES, MAX_TEXT} from './limits';
import {type Failure, parseReport} from './report';

/** Takes the messages of one run. */
export class Collector {
  readonly lines: Line[] = [];
  dropped = 0;
  usesKernel = false;
  usesDevice = false;
  /** Set when the program has ended by itself: the failure that ended it, or null. */
  ended: Failure | null | undefined;
  private readonly calls: JournalCall[] = [];
  private characters = 0;
  private readonly sourceLines: number;

  /** Of a run of this text, that may print so many lines. */
  constructor(
    source: string,
    private readonly maxLines: number = MAX_LINES,
  ) {
    this.sourceLines = source.split('\n').length;
  }

  get journal(): Journal {
    return this.calls;
  }

  /** Takes a message; gives false for one that is no report, or comes after the end. */
  take(data: unknown): boolean {
    const report = this.ended === undefined ? parseReport(data) : undefined;
    switch (report?.kind) {
      case 'line':
        this.add(report.line);
        return true;
      case 'dropped':
        this.dropped = Math.max(this.dropped, report.dropped);
        return true;
      case 'call':
        if (this.calls.length < JOURNAL_LIMIT) this.calls.push(report.call);
        return true;
      case 'use':
        if (report.what === 'kernel') this.usesKernel = true;
        else this.usesDevice = true;
        return true;
      case 'end':
        this.ended = this.failure(report.failure);
        return true;
    }
    return false;
  }

  private add(line: Line): void {
    this.characters += line.text.length;
    if (this.lines.length < this.maxLines && this.characters <= MAX_TEXT + MAX_LINE) this.lines.push(line);
    else this.dropped++;
  }

  /** A line that the text does not have is not said. */
  private failure(failure: Failure | undefined): Failure | null {
    if (!failure) return null;
    return failure.line !== undefined && failure.line > this.sourceLines ? {message: failure.message} : failure;
  }
}
