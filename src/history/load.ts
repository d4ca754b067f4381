/** Reads history/. Node only. */
import {existsSync, readFileSync} from 'node:fs';
import {CITED_KINDS, type CitedKind} from '../cite/citation';
import {printComplaint, type Complaint} from '../facts/yaml-file';
import {checkRecord} from './check';
import {FILES} from './fields';
import {HistoryError} from './history-error';
import type {ModelHistory} from './model-history';
import {modelHistoryOf} from './model';
import {readFile, remedy, type ReadFile} from './read';
import {NOTHING_RECORDED, type Entry, type Recorded} from './record';
import {readRenames} from './renames';
import {HistoryView} from './view';

/** The history of everything, for pages. Throws a HistoryError where a file of history/ is wrong. */
export function loadHistory(root: string): HistoryView {
  return new HistoryView(readRecord(root).record, readRenames(root));
}

/** The versions of the model. Throws a HistoryError where a file of history/ is wrong. */
export function modelHistory(root: string): ModelHistory {
  return modelHistoryOf(readRecord(root).record);
}

/**
 * The record as history/ of the repository at `root` has it; nothing is recorded where there is no such folder. `untidy` names
 * the places where somebody edited a file without spoiling it. Throws a HistoryError for what is wrong.
 */
export function readRecord(root: string): {record: Recorded; untidy: Complaint[]} {
  if (CITED_KINDS.every((kind) => !existsSync(`${root}/${FILES[kind].file}`))) {
    return {record: NOTHING_RECORDED, untidy: []};
  }
  const files = CITED_KINDS.map((kind) => [kind, read(root, kind)] as const);
  const complaints = files.flatMap(([, file]) => file.complaints);
  if (complaints.length > 0) throw new HistoryError(complaints.map(printComplaint));

  const of = new Map(files);
  const record = Object.fromEntries(files.map(([kind, {entries}]) => [kind, entries])) as Record<CitedKind, Entry[]>;
  const wrong = checkRecord(record).map(({kind, entry, version, message}): Complaint => {
    const {file, key} = FILES[kind];
    const name = `${key.replace(/s$/, '')} ${record[kind][entry]!.id}`;
    return {file, line: of.get(kind)!.lineOf(entry, version), message: `${name}: ${message}. ${remedy(file)}`};
  });
  if (wrong.length > 0) throw new HistoryError(wrong.map(printComplaint));
  return {record, untidy: files.flatMap(([, {untidy}]) => untidy ?? [])};
}

function read(root: string, kind: CitedKind): ReadFile {
  const {file} = FILES[kind];
  if (existsSync(`${root}/${file}`)) return readFile(kind, readFileSync(`${root}/${file}`, 'utf8'));
  const message = `the file is missing. Bring it back with "git checkout -- ${file}"`;
  return {entries: [], complaints: [{file, line: 1, message}], lineOf: () => 1};
}
