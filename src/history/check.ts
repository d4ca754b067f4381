/** How the versions of the record follow each other, where a schema cannot say it. */
import type {CitedKind} from '../cite/citation';
import {FIELDS} from './fields';
import {versionsOf, type Entry, type Recorded, type Version} from './record';
import {compareRecorded} from './recorded';

/** Where something is wrong: the entry, and the version of it if it is about one. */
export interface Wrong {
  readonly kind: CitedKind;
  readonly entry: number;
  readonly version?: number;
  readonly message: string;
}

export function checkRecord(record: Recorded): Wrong[] {
  return [
    ...(Object.keys(record) as CitedKind[]).flatMap((kind) => checkEntries(kind, record[kind])),
    ...checkModel(record),
  ];
}

function checkEntries(kind: CitedKind, entries: readonly Entry[]): Wrong[] {
  const seen = new Set<string>();
  return entries.flatMap(({id, versions}, entry) => {
    const twice = seen.has(id) ? [{kind, entry, message: `there are two entries "${id}"`}] : [];
    seen.add(id);
    return [...twice, ...versions.flatMap((_, i) => checkVersion(kind, versions, i).map((w) => ({...w, kind, entry})))];
  });
}

function checkVersion(kind: CitedKind, versions: readonly Version[], version: number): Omit<Wrong, 'kind' | 'entry'>[] {
  const [before, {recorded, says}] = [versions[version - 1], versions[version]!];
  const wrong: string[] = [];
  if (before && compareRecorded(before.recorded, recorded) >= 0) {
    wrong.push(`"recorded": ${recorded} does not come after ${before.recorded}, which stands before it`);
  }
  if (says === undefined && before?.says === undefined) wrong.push('nothing was there that could be withdrawn');
  if (says !== undefined) {
    for (const [name, {always}] of Object.entries(FIELDS[kind])) {
      if (always && says[name] === undefined) wrong.push(`"${name}" is missing`);
    }
  }
  return wrong.map((message) => ({version, message}));
}

/** The version of the model is one for each recording, begins with 1, and rises by one. */
function checkModel(record: Recorded): Wrong[] {
  const numbers = new Map<string, number>();
  for (const {recorded, model = 0} of versionsOf({...record, fact: [], claim: [], term: []})) {
    numbers.set(recorded, Math.max(model, numbers.get(recorded) ?? 0));
  }
  let last = 0;
  for (const recorded of [...numbers.keys()].sort(compareRecorded)) {
    last = Math.min(Math.max(numbers.get(recorded)!, last, 1), last + 1);
    numbers.set(recorded, last);
  }
  return (['rule', 'test'] as const).flatMap((kind) =>
    record[kind].flatMap(({versions}, entry) =>
      versions.flatMap(({recorded, model}, version) => {
        const right = numbers.get(recorded)!;
        if (model === right) return [];
        return [{kind, entry, version, message: `"model" must be ${right}, by what was recorded before and with it`}];
      }),
    ),
  );
}
