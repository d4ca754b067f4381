/** The catalogue, read from litmus/: every name.litmus, in the groups of groups.yaml. Node only. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {parseEntry, type Entry} from './entry';
import {parseGroups, type Group} from './groups';
import {LitmusError, type Problem} from './problem';

const FOLDER = 'litmus';

export interface Catalogue {
  readonly groups: readonly Group[];
  /** By name. */
  readonly entries: readonly Entry[];
}

/** `root` is the repository's folder. Throws a LitmusError that names what is wrong in any of the files. */
export function loadCatalogue(root: string): Catalogue {
  const file = `${FOLDER}/groups.yaml`;
  if (!existsSync(`${root}/${file}`)) {
    throw new LitmusError([{file, line: 1, column: 1, message: 'the file is missing. Bring it back with git'}]);
  }
  const groups = parseGroups(readFileSync(`${root}/${file}`, 'utf8'), file);
  const ids = groups.map(({id}) => id);
  const problems: Problem[] = [];
  const entries = filesOf(root, '.litmus').flatMap((name): Entry[] => {
    try {
      return [parseEntry(readFileSync(`${root}/${name}`, 'utf8'), name, ids)];
    } catch (error) {
      if (!(error instanceof LitmusError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new LitmusError(problems);
  return {groups, entries};
}

/** The file beside a test, `litmus/name.expected`. */
export function expectedFile(file: string): string {
  return file.replace(/\.litmus$/, '.expected');
}

/** Every `.expected` that no test stands beside. */
export function orphansOf(root: string): string[] {
  const wanted = new Set(filesOf(root, '.litmus').map(expectedFile));
  return filesOf(root, '.expected').filter((file) => !wanted.has(file));
}

/** The files of the catalogue whose names end so, from the root of the repository, by name. */
function filesOf(root: string, extension: string): string[] {
  return readdirSync(`${root}/${FOLDER}`)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}
