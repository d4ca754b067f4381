/** What has changed in the model since its first version, for a link that was made with an older one. Plain data, ready for JSON. */

export interface ModelHistory {
  /** The version of today, from 1. */
  version: number;
  /** One for each version, from the first. The first lists no changes: nothing came before it. */
  changes: ModelChange[];
}

export interface ModelChange {
  version: number;
  /** The day on which it was recorded, as YYYY-MM-DD. */
  date: string;
  /** The ids of the rules that say something else, hold for other kernels, are new or gone: `R53`, `R45.retry`. */
  rules: string[];
  /** The verdicts of the catalogue that are others. */
  verdicts: VerdictChange[];
}

/** The verdict on a test, of one kind of device on some kernels. */
export interface VerdictChange {
  test: string;
  device: string;
  /** Releases of src/model/kernels.ts ERAS. */
  kernels: string[];
  /** The rules switched off, where it is the second question of a test with `# without:`; else empty. */
  without: string[];
  /** `Always`, `Sometimes`, `Never`, `not-applicable`; empty where there was no verdict before, or is none any more. */
  from: string;
  to: string;
}
