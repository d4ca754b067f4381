/** A file of history/, from its text to the entries; or what is wrong with it, where, and what to do. */
import * as v from 'valibot';
import type {CitedKind} from '../cite/citation';
import {explain} from '../facts/explain';
import {YamlFile, type Complaint} from '../facts/yaml-file';
import {FILES} from './fields';
import {printEntries, readVersions, type Written} from './print';
import type {Entry} from './record';
import {fileSchema} from './schema';

export interface ReadFile {
  readonly entries: readonly Entry[];
  readonly complaints: readonly Complaint[];
  /** Set where the file says what it should, but is not written as the recorder writes it: somebody edited it. */
  readonly untidy?: Complaint;
  /** The line of an entry, or of one of its versions. */
  lineOf(entry: number, version?: number): number;
}

/** What to do about a file that is wrong. */
export function remedy(file: string): string {
  return `The file is written by "npm run history -- --update" alone: bring it back with "git checkout -- ${file}"`;
}

export function readFile(kind: CitedKind, text: string): ReadFile {
  const {file, key} = FILES[kind];
  // Lines are needed only for complaints, and YAML, of which JSON is a part, takes a second to read as much.
  let yaml: YamlFile | undefined;
  const withLines = () => (yaml ??= new YamlFile(file, text));
  const lineOf = (entry: number, version?: number) =>
    withLines().lineOf([key, entry, ...(version === undefined ? [] : ['versions', version])]);
  const complain = (line: number, message: string): Complaint => ({
    file,
    line,
    message: `${message}. ${remedy(file)}`,
  });
  const bad = (complaints: Complaint[]): ReadFile => ({entries: [], complaints, lineOf});

  const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})( |\r?$)/.test(line));
  if (conflict >= 0) {
    const take = `Take the file of one side whole, "git checkout --ours -- ${file}", then run: npm run history -- --update`;
    return bad([{file, line: conflict + 1, message: `a merge has left a conflict here. ${take}`}]);
  }
  const value = parse(text) ?? withLines().value;
  if (value === undefined) return bad(withLines().complaints.map(({line, message}) => complain(line, message)));
  const parsed = v.safeParse(fileSchema(kind), value);
  if (!parsed.success) {
    const found = parsed.issues.map((issue) => explain(issue, withLines()));
    return bad(found.map(({line, message}) => complain(line, message.replace(/\. .*$/, ''))));
  }
  const written = parsed.output[key] as unknown as {id: string; versions: Written[]}[];
  const entries = written.map(({id, versions}): Entry => ({id, versions: readVersions(kind, versions)}));
  const line = firstDifference(text, printEntries(kind, entries));
  const untidy = `this is not as the recorder writes it. Bring the file back with "git checkout -- ${file}", or run: npm run history -- --update`;
  return {entries, complaints: [], lineOf, ...(line === undefined ? {} : {untidy: {file, line, message: untidy}})};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The line, from 1, from which on two texts differ. */
function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, i) => line !== right[i]) + 1 || left.length;
}
