/** The data of the page of all changes. Plain data, ready for JSON. */
import type {CitedKind} from '../cite/citation';
import type {Change} from './changes';
import {differing} from './differing';
import {newsOf, type Item, type News} from './news';
import type {HistoryView} from './view';
import {countInWords, cut} from './words';

export interface ChangesData {
  /** The version of the model today, and the day on which something was recorded last; nothing is recorded without it. */
  today?: {version: number; anchor: string; date: string};
  /** The newest first. */
  models: ModelShown[];
  recordings: RecordingShown[];
}

export interface ModelShown {
  anchor: string;
  version: number;
  date: string;
  /** "143 litmus tests and 127 rules", of the first. */
  began?: string;
  rules: ItemShown[];
  tests: ItemShown[];
}

export interface RecordingShown {
  anchor: string;
  date: string;
  place: number;
  /** "6 facts"; the ids where they are few. */
  added: {count: string; ids: {kind: CitedKind; id: string}[]}[];
  items: ItemShown[];
}

export interface ItemShown extends Item {
  /** Where it stands on the site; absent where it is gone. */
  place?: string;
}

/** So much of what a thing says tells which it is. */
const SAYS = 100;

/** More ids than these are counted. */
const FEW = 12;

/** `placeOf` says where a thing stands on the site. */
export function changesData(
  history: HistoryView,
  placeOf: (kind: CitedKind, id: string) => string | undefined,
): ChangesData {
  const all = newsOf(history);
  const shown = (items: readonly Item[]) =>
    items.map((item): ItemShown => {
      const place = placeOf(item.kind, item.id);
      return {
        ...item,
        ...(item.says === undefined ? {} : {says: cut(item.says, SAYS)}),
        changes: item.changes.map(shorten),
        ...(place === undefined ? {} : {place}),
      };
    });
  const models = all.flatMap(({model, date, added, items}): ModelShown[] => {
    if (!model) return [];
    const of = (kind: CitedKind) => shown(items.filter((item) => item.kind === kind && belongs(item, model.rules)));
    const began = added.filter(({kind}) => kind === 'rule' || kind === 'test');
    return [
      {
        anchor: modelAnchor(model.version),
        version: model.version,
        date,
        ...(model.version === 1
          ? {began: began.map(({kind, ids}) => countInWords(kind, ids.length)).join(' and ')}
          : {}),
        rules: of('rule'),
        tests: of('test'),
      },
    ];
  });
  const recordings = all.map(({recorded, date, place, model, added, items}): RecordingShown => ({
    anchor: recordingAnchor(recorded),
    date,
    place,
    added: added.map(({kind, ids}) => ({
      count: countInWords(kind, ids.length),
      ids: ids.length <= FEW ? ids.map((id) => ({kind, id})) : [],
    })),
    items: shown(items.filter((item) => !model || !belongs(item, model.rules))),
  }));
  const [latest] = models;
  return {
    ...(latest ? {today: {version: latest.version, anchor: latest.anchor, date: recordings[0]!.date}} : {}),
    models,
    recordings: recordings.filter(({added, items}) => added.length > 0 || items.length > 0),
  };
}

/** The permanent id of a version of the model on the page. */
export function modelAnchor(version: number): string {
  return `cn-model-${version}`;
}

/** The permanent id of a recording on the page: `cn-2026-11-23-2`. */
export function recordingAnchor(recorded: News['recorded']): string {
  return `cn-${recorded.replace('.', '-')}`;
}

/** Whether a change is one of the model: of a rule, in what the model does, or of a verdict. */
function belongs({kind, id, verdicts}: Item, rules: readonly string[]): boolean {
  return kind === 'test' ? verdicts !== undefined : kind === 'rule' && rules.includes(id);
}

function shorten({what, from, to}: Change): Change {
  return {what, ...differing(from, to)};
}
