/** What is wrong with a text, and where: of the type checker, of the reader of litmus tests, of a run. */

export interface Diagnostic {
  /** Offsets in the text, in UTF-16 units; `to` is not before `from`. */
  readonly from: number;
  readonly to: number;
  /** Of `from`; both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** TypeScript's number: 2322. */
  readonly code?: number;
  readonly message: string;
}
