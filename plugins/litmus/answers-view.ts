/** The answers to a test as its page shows them: a table of verdicts, the outcomes, and what stands behind each. */
import {satisfies} from '../../src/litmus/evaluate';
import {labelsOf, outcomeText, verdictInWords} from '../../src/litmus/labels';
import {groupBy} from '../../src/litmus/settings';
import {ERAS} from '../../src/model/kernels';
import type {RuleId} from '../../src/model/rules';
import type {Test} from '../../src/model/program';
import type {Answered, Answers} from './answers';
import {type Says, saysOf, whereInWords} from './verdicts';

export interface AnswersView {
  says: Says[];
  /** A kind of device a row, a kernel of ERAS a cell: the verdict, and the labels of its outcomes. */
  rows: {kind: string; cells: {verdict: string; outcomes: string}[]}[];
  outcomes: {label: string; text: string; satisfies: boolean; where: string}[];
  /** Each distinct answer with its rules, where it is given, and how many states and transitions were looked at. */
  behind: {where: string; verdict: string; outcomes: string; states: string; transitions: string; rules: RuleId[]}[];
}

export function answersView(test: Test, answers: Answers): AnswersView {
  const all = [...answers.values()].flat();
  const labels = labelsOf(all.flatMap(({outcomes}) => outcomes));
  const labelled = ({outcomes}: Answered) => outcomes.map((outcome) => labels.get(outcomeText(outcome))!).join(' ');
  const outcomeOf = new Map(all.flatMap(({outcomes}) => outcomes.map((outcome) => [outcomeText(outcome), outcome])));
  return {
    says: saysOf(answers),
    rows: [...answers].map(([kind, of]) => ({
      kind,
      cells: of
        .filter(({kernel}) => ERAS.some(({release}) => release === kernel))
        .map((answer) => ({verdict: verdictInWords(answer.observation), outcomes: labelled(answer)})),
    })),
    outcomes: [...labels].map(([text, label]) => ({
      label,
      text,
      satisfies: satisfies(test.condition.proposition, (name) => outcomeOf.get(text)![name]!),
      where: whereInWords(all.filter(({outcomes}) => outcomes.some((outcome) => outcomeText(outcome) === text))),
    })),
    behind: [
      ...groupBy(
        all.filter(({observation}) => observation !== 'not-applicable'),
        ({observation, outcomes, rules}) => JSON.stringify([observation, outcomes, rules]),
      ).values(),
    ].map((same) => ({
      where: whereInWords(same),
      verdict: verdictInWords(same[0]!.observation),
      outcomes: labelled(same[0]!),
      states: range(same.map(({states}) => states)),
      transitions: range(same.map(({transitions}) => transitions)),
      rules: [...same[0]!.rules],
    })),
  };
}

/** "10", "172 to 203". */
function range(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? `${least}` : `${least} to ${most}`;
}
