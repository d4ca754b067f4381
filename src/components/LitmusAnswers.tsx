import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {CellMarks} from '@site/plugins/kernels/test-view';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import {ruleHref} from '@site/src/facts/rule-refs';
import {UNTRIED} from '@site/src/kernels/backends';
import {KernelLegend, STAND_INS} from './KernelMark';
import {Refs} from './Sources';
import LitmusVerdicts from './LitmusVerdicts';

/** The verdicts, the outcomes that they come from, and every distinct answer with its rules. */
export default function LitmusAnswers({
  answers: {rows, outcomes, behind},
  kernels,
  label,
  marks,
}: {
  answers: AnswersView;
  kernels: string[];
  label: string;
  marks?: CellMarks;
}): ReactNode {
  return (
    <>
      <LitmusVerdicts rows={rows} kernels={kernels} label={label} marks={marks} />
      {marks && (
        <KernelLegend marks={Object.values(marks).flatMap((cells) => cells.flatMap((cell) => cell?.mark ?? []))}>
          {' '}
          A stable release counts for its column, as 6.1.192 for 6.1. For {UNTRIED.map(({kind}) => kind).join(
            ' and ',
          )}{' '}
          <Link to="/kernels#kn-untried">there is no hardware here</Link>; {STAND_INS} stands in for sva.
        </KernelLegend>
      )}
      <p>The letters at a verdict are the outcomes that are possible there:</p>
      <ul>
        {outcomes.map(({label: letter, text, satisfies, where}) => (
          <li key={letter}>
            <strong>{letter}</strong>: <code>{text}</code> {satisfies ? 'satisfies' : 'does not satisfy'} the
            proposition. Possible with {where}.
          </li>
        ))}
      </ul>
      <p>Every distinct answer, with the rules without which the outcomes would be others:</p>
      <ul>
        {behind.map(({where, verdict, outcomes: letters, states, transitions, rules}) => (
          <li key={where}>
            <strong>{verdict}</strong> ({letters}) for {where}. Rests on{' '}
            {rules.length > 0 ? <Refs refs={rules.map((id) => ({id, href: ruleHref(id)}))} /> : 'no rule'}; {states}{' '}
            states, {transitions} transitions.
          </li>
        ))}
      </ul>
    </>
  );
}
