/** The record of what the site has said: each version of each thing that can be cited. history/ holds it, a file for each kind. */
import type {CitedKind} from '../cite/citation';
import {compareRecorded} from './recorded';

/** What a thing says, by the names of fields.ts: a text, or a list. A field that it does not have is absent. */
export type Says = Readonly<Record<string, string | readonly string[]>>;

export interface Version {
  /** The recording that it came with: see recorded.ts. */
  readonly recorded: string;
  /** The version of the model from then on; of rules and tests only. */
  readonly model?: number;
  /** Absent where the thing was withdrawn. */
  readonly says?: Says;
}

export interface Entry {
  readonly id: string;
  /** From the first to the one of today; never empty. */
  readonly versions: readonly Version[];
}

/** Of each kind every thing that was ever recorded, by id. */
export type Recorded = Readonly<Record<CitedKind, readonly Entry[]>>;

/** What everything says today, by kind and id. */
export type Present = Readonly<Record<CitedKind, ReadonlyMap<string, Says>>>;

export const NOTHING_RECORDED: Recorded = {fact: [], claim: [], rule: [], test: [], term: []};

/** Every version of every thing. */
export function versionsOf(record: Recorded): Version[] {
  return Object.values(record).flatMap((entries) => entries.flatMap(({versions}) => versions));
}

/** Every recording, from the first to the last. */
export function recordingsOf(record: Recorded): string[] {
  return [...new Set(versionsOf(record).map(({recorded}) => recorded))].sort(compareRecorded);
}

/** The version of the model today; 0 while none is recorded. */
export function modelVersion(record: Recorded): number {
  return Math.max(0, ...versionsOf(record).map(({model = 0}) => model));
}

/** What a thing says today; nothing where it was withdrawn. */
export function lastSaid({versions}: Entry): Says | undefined {
  return versions.at(-1)?.says;
}

/** By id, and the same on every machine. */
export function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
