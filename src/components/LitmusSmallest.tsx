import {Fragment, type ReactNode} from 'react';
import type {Smallest} from '@site/plugins/litmus/smallest';
import {ruleHref} from '@site/src/facts/rule-refs';
import {Refs} from './Sources';

/** The smallest sets of rules that, switched off, change the verdict of the newest kernel. */
export default function LitmusSmallest({smallest, kernel}: {smallest: Smallest[]; kernel: string}): ReactNode {
  return (
    <>
      <p>The smallest sets of rules that, switched off on {kernel}, change the verdict:</p>
      <ul>
        {smallest.map(({kinds, verdict, changes}) => (
          <li key={kinds}>
            <strong>{kinds}</strong>: {verdict}
            {changes.length === 0 && ', and no three rules switched off change it.'}
            {changes.map(({to, sets}) => (
              <Fragment key={to}>
                . Switch off <Sets sets={sets} />, and it becomes {to}
              </Fragment>
            ))}
            {changes.length > 0 && '.'}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "R4 or R16"; "R13 with R42.fork, or R40 with R41". */
function Sets({sets}: {sets: string[][]}): ReactNode {
  return sets.map((set, i) => (
    <Fragment key={set.join()}>
      {i > 0 && (i === sets.length - 1 ? ' or ' : ', ')}
      {set.map((id, j) => (
        <Fragment key={id}>
          {j > 0 && ' with '}
          <Refs refs={[{id, href: ruleHref(id)}]} />
        </Fragment>
      ))}
    </Fragment>
  ));
}
