/** `npm run history`, from the words behind it to its exit status. Node only. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {CITED_KINDS} from '../cite/citation';
import {printComplaint} from '../facts/yaml-file';
import {FILES} from './fields';
import {HistoryError} from './history-error';
import {readRecord} from './load';
import {changedRules, changedVerdicts} from './model';
import {parseOptions, WrongWords, type Options} from './options';
import {readPresent} from './present';
import {printEntries} from './print';
import {lastSaid, modelVersion, recordingsOf, type Present, type Recorded} from './record';
import {dateOf, nextRecorded} from './recorded';
import {recordAll, sentencesOf, unrecorded} from './update';
import {countInWords} from './words';

export interface Terminal {
  /** The repository's folder. */
  readonly root: string;
  /** YYYY-MM-DD, the same everywhere on earth. */
  readonly today: string;
  out(line: string): void;
  error(line: string): void;
}

/** What to run when something is not recorded. */
export const UPDATE = 'Run: npm run history -- --update';

/** The exit status: 0, 1 where something is not recorded, 2 where nothing could be said or done. */
export function command(words: readonly string[], terminal: Terminal, read = readPresent): number {
  try {
    const options = parseOptions(words);
    const present = read(terminal.root);
    return options.update ? update(options, present, terminal) : show(present, terminal);
  } catch (error) {
    if (!(error instanceof HistoryError || error instanceof WrongWords)) throw error;
    terminal.error(error.message);
    return 2;
  }
}

/** Every sentence on what history/ of the repository at `root` does not have, and places that somebody edited. */
export function missing(root: string, present: Present): string[] {
  const {record, untidy} = readRecord(root);
  return [...untidy.map(printComplaint), ...unrecorded(record, present).flatMap(sentencesOf)];
}

function show(present: Present, {root, out, error}: Terminal): number {
  const lines = missing(root, present);
  if (lines.length === 0) {
    out(summary(readRecord(root).record));
    return 0;
  }
  lines.forEach(error);
  error(`${lines.length === 1 ? 'This is' : `These ${lines.length} are`} not recorded. ${UPDATE}`);
  return 1;
}

function update({date}: Options, present: Present, {root, today, out}: Terminal): number {
  const {record, untidy} = readRecord(root);
  const news = unrecorded(record, present);
  const recorded = nameOf(record, date ?? today, date === undefined);
  const next = news.length > 0 ? recordAll(record, news, recorded) : record;
  for (const kind of CITED_KINDS) {
    if (news.length === 0 && untidy.length === 0 && recordingsOf(record).length > 0) break;
    mkdirSync(`${root}/history`, {recursive: true});
    writeFileSync(`${root}/${FILES[kind].file}`, printEntries(kind, next[kind]));
  }
  news.flatMap(sentencesOf).forEach(out);
  if (news.length > 0) {
    const rises = modelVersion(next) > modelVersion(record) && modelVersion(record) > 0;
    if (rises) out(`The model is version ${modelVersion(next)} now: ${modelWords(next, recorded)}`);
    out(`${news.length === 1 ? '1 thing' : `${news.length} things`} recorded under ${recorded}`);
  }
  out(summary(next));
  return 0;
}

/** The name of the recording. Throws where the day is before the last recorded one. */
function nameOf(record: Recorded, date: string, isToday: boolean): string {
  const last = recordingsOf(record).at(-1);
  if (last === undefined || dateOf(last) <= date) return nextRecorded(last, date);
  const day = isToday ? `Today, ${date},` : `--date=${date}`;
  throw new HistoryError([
    `${day} is before ${dateOf(last)}, the day of the last recording. Nothing can be recorded before what is recorded already: write --date=${dateOf(last)} or a later day`,
  ]);
}

function modelWords(record: Recorded, recorded: string): string {
  const rules = changedRules(record, recorded);
  const tests = new Set(changedVerdicts(record, recorded).map(({test}) => test)).size;
  const verdicts = tests === 0 ? 'no verdict' : `the verdicts of ${countInWords('test', tests)}`;
  return `${rules.length > 0 ? `the rules ${rules.join(', ')}` : 'no rule'} and ${verdicts} changed`;
}

/** "history/: 359 facts, …, recorded; the model is version 2". */
function summary(record: Recorded): string {
  const counts = CITED_KINDS.map((kind) => countInWords(kind, record[kind].filter(lastSaid).length));
  return `history/: ${counts.join(', ')}; the model is version ${modelVersion(record)}`;
}
