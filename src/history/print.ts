/**
 * A file of history/, as it is written: by id, a field or an item of a list on a line, and of a later version only the fields that
 * are others than before. A field that is gone is `null`.
 */
import type {CitedKind} from '../cite/citation';
import {changedFields} from './changes';
import {FIELDS, FILES} from './fields';
import {byId, type Entry, type Says, type Version} from './record';

export const ABOUT =
  'Written by: npm run history -- --update. It only grows; correct the thing itself, and record that.';

/** A version as a file has it. */
export type Written = {recorded: string; model?: number; withdrawn?: true} & Record<string, unknown>;

export function printEntries(kind: CitedKind, entries: readonly Entry[]): string {
  const written = [...entries].sort(byId).map(({id, versions}) => ({id, versions: asWritten(kind, versions)}));
  return `${JSON.stringify({about: ABOUT, [FILES[kind].key]: written}, undefined, 2)}\n`;
}

function asWritten(kind: CitedKind, versions: readonly Version[]): Written[] {
  return versions.map(({recorded, model, says}, i): Written => {
    const head = {recorded, ...(model === undefined ? {} : {model})};
    if (says === undefined) return {...head, withdrawn: true};
    const before = versions[i - 1]?.says;
    return {...head, ...difference(kind, before ?? {}, says)};
  });
}

function difference(kind: CitedKind, was: Says, is: Says): Record<string, unknown> {
  return Object.fromEntries(changedFields(kind, was, is).map((name) => [name, is[name] ?? null]));
}

/** The versions that these lines mean: what a version does not say is as before. */
export function readVersions(kind: CitedKind, written: readonly Written[]): Version[] {
  let before: Says | undefined;
  return written.map(({recorded, model, withdrawn, ...fields}): Version => {
    const head = {recorded, ...(model === undefined ? {} : {model})};
    if (withdrawn) {
      before = undefined;
      return head;
    }
    const all: Record<string, unknown> = {...before, ...fields};
    const said = Object.keys(FIELDS[kind]).filter((name) => all[name] !== undefined && all[name] !== null);
    before = Object.fromEntries(said.map((name) => [name, all[name]])) as Says;
    return {...head, says: before};
  });
}
