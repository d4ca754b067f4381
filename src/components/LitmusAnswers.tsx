import type {ReactNode} from 'react';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import {ruleHref} from '@site/src/facts/rule-refs';
import {Refs} from './Sources';
import LitmusVerdicts from './LitmusVerdicts';

/** The verdicts, the outcomes that they come from, and every distinct answer with its rules. `align` is for w3m. */
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
      <p>The letters below a verdict are the outcomes that are possible there:</p>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">Outcome</th>
            <th scope="col">Satisfies</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({label: letter, text, satisfies, where}) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              <td>
                <code>{text}</code>
              </td>
              <td>{satisfies ? 'yes' : 'no'}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Every distinct answer, with the rules without which the outcomes would be others:</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Verdict</th>
            <th scope="col">Rests on</th>
            <th scope="col">States, transitions</th>
          </tr>
        </thead>
        <tbody>
          {behind.map(({where, verdict, outcomes: letters, states, transitions, rules}) => (
            <tr key={where}>
              <td>{where}</td>
              <td>
                {verdict} ({letters})
              </td>
              <td>{rules.length > 0 ? <Refs refs={rules.map((id) => ({id, href: ruleHref(id)}))} /> : 'none'}</td>
              <td>
                {states}, {transitions}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
