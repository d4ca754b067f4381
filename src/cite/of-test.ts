/** A litmus test of the catalogue as it is cited: its question and, kind by kind and kernel by kernel, the answer. */
import type {TestView} from '../../plugins/litmus/test-view';
import type {Says} from '../../plugins/litmus/verdicts';
import type {Citation} from './citation';

/** What a citation takes of a test: the data of its page have all of it. */
export type CitedTest = Pick<TestView, 'name' | 'question' | 'file' | 'answers' | 'off' | 'rules'>;

export function ofTest({name, question, file, answers, off, rules}: CitedTest): Citation {
  return {
    kind: 'test',
    id: name,
    states: question,
    verdict: saysLine(answers.says) + (off ? `; without ${off.rules.join(', ')}: ${changesLine(off.changes)}` : ''),
    sources: [
      {label: file},
      ...(rules.length > 0 ? [{label: `the model, rules ${rules.map(({id}) => id).join(', ')}`}] : []),
    ],
    href: `/litmus/${name}`,
  };
}

/** "pin, mr: Never up to 5.8, Always from 5.9 on; get: Never". */
export function saysLine(says: readonly Says[]): string {
  return says.map(({kinds, verdicts}) => `${kinds}: ${verdicts}`).join('; ');
}

function changesLine(changes: readonly Says[]): string {
  return changes.length > 0 ? saysLine(changes) : 'no verdict changes';
}
