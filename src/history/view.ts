/** When something was added, and how it has changed since, as pages show it. Plain data. */
import type {CitedKind} from '../cite/citation';
import {changesBetween, NONE, type Change} from './changes';
import type {Entry, Recorded, Says, Version} from './record';
import {compareRecorded, dateOf} from './recorded';
import type {Rename} from './renames';
import {STATED_AGAIN, WITHDRAWN} from './words';

export interface History {
  /** The day on which it was first recorded, YYYY-MM-DD. */
  added: string;
  /** From the first to the last. */
  changes: (Change & {date: string})[];
}

/** The two dates that stand beside a thing. */
export interface Dated {
  added: string;
  changed?: string;
}

/** Says when a thing was added and changed; nothing where that is not recorded yet. */
export type DatedOf = (kind: CitedKind, id: string) => Dated | undefined;

/** One version of a thing, and what it said before. */
export interface Step {
  /** The id that it had then. */
  readonly id: string;
  readonly recorded: string;
  /** Absent where this is the first version. */
  readonly changes?: readonly Change[];
}

export class HistoryView {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    readonly record: Recorded,
    readonly renames: readonly Rename[] = [],
  ) {
    this.entries = new Map(
      (Object.keys(record) as CitedKind[]).flatMap((kind) => record[kind].map((entry) => [key(kind, entry.id), entry])),
    );
  }

  /** Nothing where the id is not recorded. Of an id that took the place of another, the history of that comes first. */
  historyOf(kind: CitedKind, id: string): History | undefined {
    const [first, ...later] = this.stepsOf(kind, id);
    if (!first) return undefined;
    const changes = later.flatMap(({recorded, changes: of = []}) =>
      of.map((change) => ({date: dateOf(recorded), ...change})),
    );
    return {added: dateOf(first.recorded), changes};
  }

  readonly datedOf: DatedOf = (kind, id) => {
    const history = this.historyOf(kind, id);
    if (!history) return undefined;
    const changed = history.changes.at(-1)?.date;
    return {added: history.added, ...(changed === undefined ? {} : {changed})};
  };

  /** Version by version. */
  stepsOf(kind: CitedKind, id: string): Step[] {
    const versions = this.versionsOf(kind, id);
    return versions.map((version, i) => {
      const before = versions[i - 1];
      return {
        id: version.id,
        recorded: version.recorded,
        ...(before ? {changes: changesOf(kind, before, version)} : {}),
      };
    });
  }

  /** The versions of an id, after those of the ids whose place it took, by the order in which they were recorded. */
  private versionsOf(kind: CitedKind, id: string, seen: readonly string[] = []): Named[] {
    const own = (this.entries.get(key(kind, id))?.versions ?? []).map((version): Named => ({...version, id}));
    const first = own[0];
    if (!first) return own;
    const before = this.renames
      .filter((rename) => rename.kind === kind && rename.to === id && ![...seen, id].includes(rename.from))
      .flatMap(({from}) => this.versionsOf(kind, from, [...seen, id]))
      // What the old id said after the new one was there is a history of its own.
      .filter(({recorded, says}) => says !== undefined && compareRecorded(recorded, first.recorded) < 0)
      .sort((a, b) => compareRecorded(a.recorded, b.recorded));
    return [...before, ...own];
  }
}

/** A version, and the id under which it was recorded. */
type Named = Version & {readonly id: string};

/** What one version says otherwise than the one before it. */
function changesOf(kind: CitedKind, before: Named, after: Named): Change[] {
  if (!after.says) return [{what: WITHDRAWN, from: mainText(before.says), to: NONE}];
  if (!before.says) return [{what: STATED_AGAIN, from: NONE, to: mainText(after.says)}];
  const renamed = before.id === after.id ? [] : [{what: 'id', from: before.id, to: after.id}];
  return [...renamed, ...changesBetween(kind, before.says, after.says)];
}

/** What a thing is known by: its statement, or the question of a test. */
export function mainText(says: Says | undefined): string {
  return String(says?.statement ?? says?.question ?? says?.steps ?? NONE);
}

function key(kind: CitedKind, id: string): string {
  return `${kind} ${id}`;
}
