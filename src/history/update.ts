/** What the record does not have yet, and the record with it. */
import {CITED_KINDS, type CitedKind} from '../cite/citation';
import {changeLines} from '../litmus/verdict-changes';
import {changedFields, verdictsBetween} from './changes';
import {FIELDS} from './fields';
import {andList, nameOf} from './words';
import {byId, lastSaid, modelVersion, type Entry, type Present, type Recorded, type Says, type Version} from './record';

/** One thing that says today otherwise than the record has it. */
export interface Unrecorded {
  readonly kind: CitedKind;
  readonly id: string;
  /** What the record has; absent where it has nothing, or had it withdrawn. */
  readonly was?: Says;
  /** What it says today; absent where it is gone. */
  readonly is?: Says;
}

/** Kind by kind, by id. */
export function unrecorded(record: Recorded, present: Present): Unrecorded[] {
  return CITED_KINDS.flatMap((kind) => {
    const recorded = new Map(record[kind].map((entry) => [entry.id, lastSaid(entry)]));
    const ids = [...new Set([...recorded.keys(), ...present[kind].keys()])].map((id) => ({id})).sort(byId);
    return ids.flatMap(({id}): Unrecorded[] => {
      const [was, is] = [recorded.get(id), present[kind].get(id)];
      if (was && is && changedFields(kind, was, is).length === 0) return [];
      if (!was && !is) return [];
      return [{kind, id, ...(was ? {was} : {}), ...(is ? {is} : {})}];
    });
  });
}

/** In a sentence, or for verdicts several: "u5d: statement and kernels changed". */
export function sentencesOf({kind, id, was, is}: Unrecorded): string[] {
  const name = nameOf(kind, id);
  if (!was) return [`${name}: is new`];
  if (!is) return [`${name}: is gone, and will be recorded as withdrawn`];
  const verdicts = kind === 'test' ? verdictsBetween(was, is).flatMap((change) => changeLines(id, change)) : [];
  const fields = changedFields(kind, was, is)
    .filter((field) => field !== 'verdicts')
    .map((field) => FIELDS[kind][field]!.words);
  return [...verdicts, ...(fields.length > 0 ? [`${name}: ${andList(fields)} changed`] : [])];
}

/** Whether the model is another: its rules, or its verdict on a test that was there before. */
export function changesModel({kind, was, is}: Unrecorded): boolean {
  if (kind === 'rule') return !was || !is || changedFields(kind, was, is).some((name) => FIELDS.rule[name]!.model);
  return kind === 'test' && was !== undefined && is !== undefined && verdictsBetween(was, is).length > 0;
}

/** The record with all of it, as of the recording `recorded`. Nothing of what the record had is lost. */
export function recordAll(record: Recorded, news: readonly Unrecorded[], recorded: string): Recorded {
  const before = modelVersion(record);
  const hasModel = news.some(({kind}) => kind === 'rule' || kind === 'test');
  const model = before + (news.some(changesModel) || (before === 0 && hasModel) ? 1 : 0);
  const next = Object.fromEntries(
    CITED_KINDS.map((kind) => {
      const entries = new Map(record[kind].map((entry) => [entry.id, entry]));
      for (const {id, is} of news.filter((one) => one.kind === kind)) {
        const version: Version = {
          recorded,
          ...(kind === 'rule' || kind === 'test' ? {model} : {}),
          ...(is ? {says: is} : {}),
        };
        entries.set(id, {id, versions: [...(entries.get(id)?.versions ?? []), version]});
      }
      return [kind, [...entries.values()].sort(byId)];
    }),
  ) as Record<CitedKind, Entry[]>;
  return next;
}
