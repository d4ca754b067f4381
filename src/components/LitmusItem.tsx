import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {ListedTest} from '@site/plugins/litmus/list';
import {count} from './counted';
import LitmusSays from './LitmusSays';
import styles from './Litmus.module.css';

/** One test of the list: its name, its question, and the verdicts of the newest kernel. */
export default function LitmusItem({test, kinds}: {test: ListedTest; kinds: readonly string[]}): ReactNode {
  const {name, question, now, off, real} = test;
  return (
    <div className={styles.test}>
      <p>
        <Link to={`/litmus/${name}`} className={styles.name}>
          {name}
        </Link>{' '}
        {question}
        {real && <span className={styles.real}> {realInWords(real)}</span>}
      </p>
      <p className={styles.cells}>
        {now.map(({verdict, since}, i) => (
          <span key={kinds[i]} className={styles.cell}>
            <span className={styles.kind}>{kinds[i]}</span>{' '}
            <span className={styles[verdict.toLowerCase()]}>
              {verdict}
              {since && <span className={styles.since}> since {since}</span>}
            </span>
            <span className={styles.comma}>{i < now.length - 1 ? ', ' : '.'}</span>
          </span>
        ))}
      </p>
      {off && (
        <p>
          Without {off.rules.join(', ')}: <LitmusSays says={off.changes} />
        </p>
      )}
    </div>
  );
}

function realInWords({releases, differ}: NonNullable<ListedTest['real']>): string {
  const kernels = `Seen on ${count(releases, 'real kernel')}`;
  return differ > 0 ? `${kernels}; ${differ} ${differ === 1 ? 'differs' : 'differ'}.` : `${kernels}.`;
}
