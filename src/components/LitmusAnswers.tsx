import type {ReactNode} from 'react';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import {ruleHref} from '@site/src/facts/rule-refs';
import {Refs} from './Sources';
import LitmusVerdicts from './LitmusVerdicts';

/** The verdicts, the outcomes that they come from, and every distinct answer with its rules. */
export default function LitmusAnswers({
  answers: {rows, outcomes, behind},
  kernels,
  label,
}: {
  answers: AnswersView;
  kernels: string[];
  label: string;
}): ReactNode {
  return (
    <>
      <LitmusVerdicts rows={rows} kernels={kernels} label={label} />
      <p>The letters at a verdict are the outcomes that are possible there:</p>
      <ul>
        {outcomes.map(({label: letter, text, satisfies, where}) => (
          <li key={letter}>
            <strong>{letter}</strong>: <code>{text}</code> {satisfies ? 'satisfies' : 'does not satisfy'} the
            proposition. Seen with {where}.
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
