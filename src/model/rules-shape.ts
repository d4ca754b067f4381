/** What an entry of the registry of rules says, and the few words it is written in. */

/** Where a statement was read: a file of the kernel in the releases named, or a commit message or document. */
export type Source =
  | {readonly kernel: string; readonly symbol: readonly string[]; readonly in: readonly string[]}
  | {readonly commit: string; readonly note?: string}
  | {readonly doc: string};

/** How a statement is known. `derived` follows from rules that were read, `inferred` too but with a step of our own. */
export type Mark = 'read' | 'inferred' | 'derived' | 'unverified';

/**
 * The mainline releases to which the model applies a rule whose beginning or end is known only as a bracket, and why
 * these. `from` is the first, `to` the last.
 */
export interface Applies {
  readonly from?: string;
  readonly to?: string;
  readonly why: string;
}

/** A rule as the files rules-*.ts write it; `rules.ts` makes a `Rule` of it. */
export interface Entry {
  /** `R33`, or `R33.refs` for a part of R33 that begins, ends or switches off by itself. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly sources: readonly Source[];
  /** The first mainline release: "5.9", or a bracket "by 5.7.14 (not in 5.6.4)". Absent: older than 4.20. */
  readonly since?: string;
  /** The last mainline release: "5.8", or a bracket "by 5.6.4 (still in 5.4.195)". Absent: it still holds. */
  readonly until?: string;
  /** Stable series that got it, or lost it, otherwise than mainline: "by 5.10.35 (not in 5.10.7)". */
  readonly stable?: readonly string[];
  readonly applies?: Applies;
  /** The rule is silent in kernels where this one holds. */
  readonly unless?: string;
  /** The rules that it follows from. */
  readonly rests?: readonly string[];
  /** What the model does without it. A rule that has this can be switched off. */
  readonly off?: string;
  /** Why the model leaves it out. A rule that has this is not in the model. */
  readonly out?: string;
  readonly mark: Mark;
}

/** One file of the kernel, a symbol in it or several, and the releases in which they were read. */
export function read(kernel: string, symbol: string | readonly string[], ...releases: string[]): Source {
  return {kernel, symbol: typeof symbol === 'string' ? [symbol].filter(Boolean) : symbol, in: releases};
}

export function commit(hash: string, note?: string): Source {
  return note === undefined ? {commit: hash} : {commit: hash, note};
}

export function doc(text: string): Source {
  return {doc: text};
}

/** The bracket leaves one mainline release open, or a mechanism of this size comes with a new series only. */
export function series(from: string): Applies {
  return {from, why: `new mechanisms come with a new series, and ${from} is the first whose tree has this one`};
}

/** No release inside the bracket was read, so the model begins where the source was seen. */
export function seen(from: string, remark = 'no release inside the bracket was read'): Applies {
  return {from, why: `${remark}; the model begins with the first series that was seen to have it`};
}

/** A question or a setting of the model that someone got wrong. The message says what to write instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
