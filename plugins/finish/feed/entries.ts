/** The entries of the feed: what each recording brought, in words. */
import {shortPath} from '../../../src/cite/addresses';
import {modelAnchor, recordingAnchor} from '../../../src/history/changes-data';
import type {CitedKind} from '../../../src/cite/citation';
import type {Item, News} from '../../../src/history/news';
import {andList, changesInShort, changeInWords, countInWords, nameOf} from '../../../src/history/words';

export interface Entry {
  /** What makes its permanent id, once and for all: `2026-11-23.2/f/u5d`. */
  key: string;
  title: string;
  /** The address that it is about, without the baseUrl. */
  path: string;
  kind: CitedKind | 'model' | 'added';
  /** What the thing says. */
  says?: string;
  /** A line for each thing to say of the change. */
  lines: string[];
  when: Date;
}

/** The page that lists the same. */
export const PAGE = '/changes';

const MINUTE = 60_000;

/** The newest first. `news` begins with the newest too. */
export function entriesOf(news: readonly News[]): Entry[] {
  return news.flatMap((recording) => {
    const entries = [
      ...modelEntry(recording),
      ...recording.items.map((item) => itemEntry(recording, item)),
      ...addedEntry(recording),
    ];
    return entries.map((entry, i) => ({...entry, when: timeOf(recording, entries.length - 1 - i)}));
  });
}

/**
 * A recording has a day and its place in it. So that readers keep the order, it is given a minute of that day, and what it
 * brought a millisecond each.
 */
function timeOf({date, place}: News, index: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) + (place - 1) * MINUTE + index);
}

type Untimed = Omit<Entry, 'when'>;

function modelEntry({recorded, model}: News): Untimed[] {
  if (!model) return [];
  const {version, rules, tests} = model;
  const verdicts = tests.length === 0 ? 'no verdict' : `the verdicts of ${countInWords('test', tests.length)}`;
  const changed = rules.length === 0 ? 'no rule' : `the ${rules.length === 1 ? 'rule' : 'rules'} ${andList(rules)}`;
  const what = version === 1 ? 'the first that was recorded' : `${changed} and ${verdicts} changed`;
  return [
    {
      key: `${recorded}/model`,
      kind: 'model',
      title: `The model is version ${version}: ${what}`,
      path: `${PAGE}#${modelAnchor(version)}`,
      lines:
        version === 1
          ? []
          : [`Rules: ${rules.join(', ') || 'none'}.`, `Tests with another verdict: ${tests.join(', ') || 'none'}.`],
    },
  ];
}

function itemEntry({recorded}: News, {kind, id, says, changes, verdicts}: Item): Untimed {
  const path = shortPath(kind, id);
  const lines = [...(verdicts ? [...verdicts.lines, verdicts.because] : []), ...changes.map(changeInWords)];
  const title = verdicts ? verdictTitle(id, verdicts.lines) : `${nameOf(kind, id)}: ${changesInShort(changes)}`;
  return {key: `${recorded}${path}`, kind, title, path, ...(says === undefined ? {} : {says}), lines};
}

/** A title is no longer than this, unless its first part is. */
const LONGEST = 120;

/** "pin-fork-write: pin on 5.8 was Always, is Never"; where there are many, the first of them and how many more. */
function verdictTitle(id: string, lines: readonly string[]): string {
  const all = lines.map((line, i) => (i === 0 ? line : line.replace(`${id}: `, ''))).join('; ');
  if (lines.length === 1 || all.length <= LONGEST) return all;
  return `${lines[0]}; and ${lines.length - 1} more`;
}

function addedEntry({recorded, added}: News): Untimed[] {
  if (added.length === 0) return [];
  const counts = andList(added.map(({kind, ids}) => countInWords(kind, ids.length)));
  const few = added.filter(({ids}) => ids.length <= FEW);
  return [
    {
      key: `${recorded}/added`,
      kind: 'added',
      title: `${counts} added`,
      path: `${PAGE}#${recordingAnchor(recorded)}`,
      lines: few.map(({kind, ids}) => `${countInWords(kind, ids.length)}: ${ids.join(', ')}`),
    },
  ];
}

/** The ids of more than these are not listed. */
const FEW = 50;
