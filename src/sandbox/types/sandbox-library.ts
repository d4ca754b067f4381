/** What a program finds besides the language itself, as the runner has it. There is no DOM and no network. */
export const SANDBOX_LIBRARY = `interface Console {
  /** Prints a line: texts as they are, everything else as one would write it, with a blank between. */
  log(...values: unknown[]): void;
  /** As log, marked as information. */
  info(...values: unknown[]): void;
  /** As log, marked as a warning. */
  warn(...values: unknown[]): void;
  /** As log, marked as an error. */
  error(...values: unknown[]): void;
  /** As log, marked as an aside. */
  debug(...values: unknown[]): void;
}
/** The output below the program. */
declare const console: Console;
/** Calls back once, after so many milliseconds. */
declare function setTimeout(callback: (...given: any[]) => void, milliseconds?: number, ...given: unknown[]): number;
declare function clearTimeout(timeout: number | undefined): void;
/** Calls back again and again. The run ends when no interval is left, or at its time limit. */
declare function setInterval(callback: (...given: any[]) => void, milliseconds?: number, ...given: unknown[]): number;
declare function clearInterval(interval: number | undefined): void;
/** Calls back when what runs now has ended. */
declare function queueMicrotask(callback: () => void): void;
declare const performance: {
  /** Milliseconds, with their fractions, since the program began. */
  now(): number;
};
`;
