/** How a run ends, and the words for it. */

export type End =
  | {readonly kind: 'finished'; readonly ms: number}
  | {readonly kind: 'stopped'}
  | {readonly kind: 'timed-out'; readonly seconds: number}
  /** `line` counts from 1 in the text that was run. */
  | {readonly kind: 'failed'; readonly message: string; readonly line?: number};

/** A line of output. */
export interface Line {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  readonly text: string;
}

/** What the status of a sandbox says. */
export function inWords(end: End): string {
  switch (end.kind) {
    case 'finished':
      return `Finished in ${Math.round(end.ms)} ms`;
    case 'stopped':
      return 'Stopped';
    case 'timed-out':
      return `Timed out after ${end.seconds} s`;
    case 'failed':
      return `Failed: ${end.message}${end.line === undefined ? '' : ` (line ${end.line})`}`;
  }
}
