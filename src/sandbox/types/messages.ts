/** What the page and the type checker's worker say to each other. */
import type {LibraryFiles, Questions} from './questions';

/** The first message, and then one question at a time. */
export type ToWorker =
  {readonly files: LibraryFiles} | {readonly question: keyof Questions; readonly given: readonly unknown[]};

/** `ready` or `broken` once; then for each question its answer, or the reason why there is none. */
export type FromWorker =
  {readonly ready: true} | {readonly broken: string} | {readonly answer: unknown} | {readonly failed: string};
