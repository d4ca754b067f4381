import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {ListedTest} from '@site/plugins/litmus/list';
import LitmusSays from './LitmusSays';
import styles from './Litmus.module.css';

/** One test of the list: its name, its question, and the verdicts of the newest kernel. */
export default function LitmusItem({test, kinds}: {test: ListedTest; kinds: readonly string[]}): ReactNode {
  const {name, question, now, off} = test;
  return (
    <div className={styles.test}>
      <p>
        <Link to={`/litmus/${name}`} className={styles.name}>
          {name}
        </Link>{' '}
        {question}
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
