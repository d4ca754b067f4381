/** What the repository says today of all that can be cited, as the record has it. Node only. */
import {existsSync, readFileSync} from 'node:fs';
import {loadRepository} from '../facts/load';
import {printComplaint} from '../facts/yaml-file';
import {expectedFile, loadCatalogue} from '../litmus/catalogue';
import {LitmusError} from '../litmus/problem';
import {RULES, type Rule} from '../model/rules';
import {FLAGS, type FlagRule} from '../model/rules-flags';
import {HistoryError} from './history-error';
import type {Present, Says} from './record';
import {factsSay} from './says-facts';
import {ruleSays, testSays} from './says-model';

/** The model as it is compiled in; its rules are not read from the repository's files. */
const MODEL = {rules: RULES, flags: FLAGS as Readonly<Record<string, FlagRule>>};

/**
 * `root` is the repository's folder. Throws a HistoryError where one of its files cannot be read: what is missing for that
 * reason must not be recorded as withdrawn.
 */
export function readPresent(
  root: string,
  model: {readonly rules: readonly Rule[]; readonly flags: Readonly<Record<string, FlagRule>>} = MODEL,
): Present {
  const repository = loadRepository(root);
  if (repository.complaints.length > 0) throw new HistoryError(repository.complaints.map(printComplaint));
  return {
    ...factsSay(repository),
    rule: new Map(model.rules.map((rule) => [rule.id, ruleSays(rule, model.flags)])),
    test: readTests(root),
  };
}

function readTests(root: string): Map<string, Says> {
  const {entries} = readCatalogue(root);
  return new Map(
    entries.map(({name, file, test}) => {
      const expected = expectedFile(file);
      if (!existsSync(`${root}/${expected}`)) {
        throw new HistoryError([`${expected}:1: the file is missing. Run: npm run litmus -- --update`]);
      }
      return [name, testSays(test, readFileSync(`${root}/${expected}`, 'utf8'))];
    }),
  );
}

function readCatalogue(root: string): ReturnType<typeof loadCatalogue> {
  try {
    return loadCatalogue(root);
  } catch (error) {
    throw error instanceof LitmusError ? new HistoryError([error.message]) : error;
  }
}
