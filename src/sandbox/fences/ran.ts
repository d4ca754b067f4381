/** What came of running the code of a fence. */

export interface Ran {
  /** What a page records: what was printed, a line each, and how it ended if not well. */
  readonly output: string;
  /** Why it did not end well. */
  readonly failures: readonly Failure[];
  /** Whether the choice of a kernel, and of a kind of device, can change anything: the code may name its own. */
  readonly asks: {readonly kernel: boolean; readonly device: boolean};
}

export interface Failure {
  readonly message: string;
  /** Counted from 1 in the code. */
  readonly line?: number;
}
