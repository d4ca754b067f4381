import type {ReactNode} from 'react';
import Pieces from '@site/src/components/Pieces';
import {linkRules} from '@site/src/facts/rule-refs';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** What has become of the verdict since the link was made; its rules are links. */
export default function Since({view: {since}}: {view: View}): ReactNode {
  return (
    <div aria-live="polite" className={since === undefined ? styles.silent : styles.since}>
      {since !== undefined && <Pieces of={linkRules(since)} />}
    </div>
  );
}
