/** What each recording brought, for readers who follow the changes: the page about them, and the feed. */
import type {CitedKind} from '../cite/citation';
import {changeLines} from '../litmus/verdict-changes';
import {listOf, VERDICT, verdictsBetween, type Change} from './changes';
import {FIELDS} from './fields';
import {around, changedRules, changedVerdicts, modelVersions} from './model';
import {recordingsOf, type Entry, type Recorded} from './record';
import {dateOf, placeOf} from './recorded';
import {readVerdicts, rulesOff} from './verdicts';
import {mainText, type HistoryView} from './view';
import {andList, STATED_AGAIN, WITHDRAWN} from './words';

const ORDER: readonly CitedKind[] = ['test', 'rule', 'fact', 'claim', 'term'];

/** Something that says otherwise than before. */
export interface Item {
  kind: CitedKind;
  id: string;
  /** What it says, where the changes do not tell. */
  says?: string;
  changes: Change[];
  /** Of a test whose verdicts changed: "pin-fork-write: pin on 5.8 was Always, is Never", and why. */
  verdicts?: {lines: string[]; because: string};
}

/** A version of the model. */
export interface NewModel {
  version: number;
  /** The ids of the rules that changed; of the first version none, for all are new. */
  rules: string[];
  /** The names of the tests that have other verdicts. */
  tests: string[];
}

export interface News {
  /** The name of the recording: see recorded.ts. */
  recorded: string;
  date: string;
  /** Its place among the recordings of the day, from 1. */
  place: number;
  model?: NewModel;
  /** The ids of what is new, kind by kind. */
  added: {kind: CitedKind; ids: string[]}[];
  /** In the order of ORDER, by id in each kind. */
  items: Item[];
}

/** Changes that say what the thing is. */
const TELLING: readonly string[] = [FIELDS.fact.statement!.words, FIELDS.test.question!.words, WITHDRAWN, STATED_AGAIN];

/** The newest first. */
export function newsOf(history: HistoryView): News[] {
  const {record, renames} = history;
  const models = new Map(modelVersions(record).map(({version, recorded}) => [recorded, version]));
  const all = new Map(
    recordingsOf(record).map((recorded) => [recorded, begin(record, recorded, models.get(recorded))]),
  );
  for (const kind of ORDER) {
    const renamed = new Set(renames.filter((rename) => rename.kind === kind).map(({from}) => from));
    for (const entry of record[kind]) {
      // What it said under another id is told of that one.
      for (const step of history.stepsOf(kind, entry.id).filter(({id}) => id === entry.id)) {
        const news = all.get(step.recorded)!;
        if (!step.changes) add(news, kind, entry.id);
        else if (!(renamed.has(entry.id) && step.changes[0]?.what === WITHDRAWN)) {
          const item = itemOf(record, kind, entry, step.recorded, step.changes);
          if (item) news.items.push(item);
        }
      }
    }
  }
  return [...all.values()].reverse();
}

function begin(record: Recorded, recorded: string, version: number | undefined): News {
  const model = version !== undefined && {
    version,
    rules: version === 1 ? [] : changedRules(record, recorded),
    tests: version === 1 ? [] : [...new Set(changedVerdicts(record, recorded).map(({test}) => test))],
  };
  const [date, place] = [dateOf(recorded), placeOf(recorded)];
  return {recorded, date, place, ...(model ? {model} : {}), added: [], items: []};
}

function add({added}: News, kind: CitedKind, id: string): void {
  const same = added.find((some) => some.kind === kind);
  if (same) same.ids.push(id);
  else added.push({kind, ids: [id]});
}

/** Nothing where a test only rests on other rules than before: what it is cited for is the same. */
function itemOf(
  record: Recorded,
  kind: CitedKind,
  entry: Entry,
  recorded: string,
  changes: readonly Change[],
): Item | undefined {
  const [before, after] = around(entry, recorded);
  const told = changes.some(({what}) => TELLING.includes(what));
  const item = {kind, id: entry.id, ...(told ? {} : {says: mainText(after?.says)})};
  if (kind !== 'test') return {...item, changes: [...changes]};
  const verdicts = before?.says && after?.says ? verdictsBetween(before.says, after.says) : [];
  const others = changes.filter(({what}) => !what.startsWith(VERDICT) && what !== FIELDS.test.rules!.words);
  if (verdicts.length === 0 && others.length === 0) return undefined;
  const said = {
    lines: verdicts.flatMap((verdict) => changeLines(entry.id, verdict)),
    because: becauseOf(record, entry, recorded),
  };
  return {...item, changes: others, ...(verdicts.length > 0 ? {verdicts: said} : {})};
}

/** Why the verdicts on a test are others: its steps, or the rules that changed at the same time. */
function becauseOf(record: Recorded, entry: Entry, recorded: string): string {
  const [before, after] = around(entry, recorded);
  if (before?.says?.steps !== after?.says?.steps) return 'The test itself changed.';
  const rules = changedRules(record, recorded);
  if (rules.length === 0) return 'No rule changed; the model follows them otherwise.';
  const rests = new Set([before, after].flatMap((version) => listOf(version?.says?.rules)).map(numberOf));
  const off = [before, after].flatMap((version) => readVerdicts(listOf(version?.says?.verdicts)));
  for (const {section} of off) rulesOff(section).forEach((id) => rests.add(numberOf(id)));
  const behind = rules.filter((id) => rests.has(numberOf(id)));
  const those = behind.length > 0 ? behind : rules;
  const words = those.length === 1 ? `The rule ${those[0]} changed` : `The rules ${andList(those)} changed`;
  return behind.length > 0 ? `${words}.` : `${words}, on which it does not rest.`;
}

/** `R45` for `R45.retry`. */
function numberOf(rule: string): string {
  return rule.replace(/\..*/, '');
}
