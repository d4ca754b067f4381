/** One test of the catalogue: a litmus test whose comments say where it belongs. */
import {switchedOff} from '../model/rules';
import {WrongUse} from '../model/rules-shape';
import type {Test} from '../model/program';
import {LitmusError, type Problem} from './problem';
import {read} from './read';

export interface Entry {
  readonly name: string;
  /** From the root of the repository: `litmus/pin-fork-write.litmus`. */
  readonly file: string;
  readonly text: string;
  readonly test: Test;
  /** The id of its group in litmus/groups.yaml. */
  readonly group: string;
  /** Rules that make a second question of it: what is the answer without them? From `# without: R45.retry R46.retry`. */
  readonly without: readonly string[];
}

/** Throws a LitmusError that names the lines at fault. `groups` are the ids that there are. */
export function parseEntry(text: string, file: string, groups: readonly string[]): Entry {
  const test = read(text, file);
  const problems: Problem[] = [];
  const complain = (line: number, message: string) => problems.push({file, line, column: 1, message});
  const remarks = remarksOf(text);

  const name = file.replace(/^.*\//, '').replace(/\.litmus$/, '');
  if (test.name !== name)
    complain(1, `the test is called "${test.name}". Name the file ${test.name}.litmus, or it "${name}"`);

  const [group, again] = remarks.filter(({word}) => word === 'group');
  if (!group) complain(1, `found no group. Write a line "# group: ID" with an id of groups.yaml: ${groups.join(', ')}`);
  else if (!groups.includes(group.value)) {
    complain(group.line, `there is no group "${group.value}". Write one of groups.yaml: ${groups.join(', ')}`);
  }
  if (again) complain(again.line, `the test is in a group already, since line ${group!.line}. Take one of them out`);

  const without: string[] = [];
  for (const {word, value, line} of remarks) {
    if (word !== 'without') continue;
    const ids = value.split(/[\s,]+/).filter((id) => id !== '');
    if (ids.length === 0) complain(line, 'found no rule. Write "# without:" and rules, such as R45.retry R46.retry');
    try {
      switchedOff(ids);
      without.push(...ids);
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      complain(line, error.message);
    }
  }
  if (problems.length > 0) throw new LitmusError(problems);
  return {name, file, text, test, group: group!.value, without};
}

interface Remark {
  readonly word: string;
  readonly value: string;
  readonly line: number;
}

/** Comments of the form `# word: value`, each on a line of its own. */
function remarksOf(text: string): Remark[] {
  return text.split(/\r\n?|\n/).flatMap((content, index) => {
    const [, word, value] = /^\s*#\s*(group|without)\s*:\s*(.*?)\s*$/i.exec(content) ?? [];
    return word === undefined ? [] : [{word: word.toLowerCase(), value: value!, line: index + 1}];
  });
}
