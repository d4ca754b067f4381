import type {ReactNode} from 'react';
import type {LitmusPageData} from '@site/plugins/litmus/page';
import {ruleHref} from '@site/src/facts/rule-refs';
import LitmusSays from './LitmusSays';
import {Refs} from './Sources';
import styles from './Litmus.module.css';

/** What a test about the lack of some rules comes to without them. */
export default function LitmusBroken({off: {rules, changes}}: {off: NonNullable<LitmusPageData['off']>}): ReactNode {
  return (
    <p className={styles.broken}>
      This test asks for the damage when <Refs refs={rules.map((id) => ({id, href: ruleHref(id)}))} />{' '}
      {rules.length > 1 ? 'are' : 'is'} left out. Switched off:{' '}
      {changes.length > 0 ? (
        <>
          <LitmusSays says={changes} /> The other kinds are as above.
        </>
      ) : (
        'no verdict changes.'
      )}
    </p>
  );
}
