import type {ReactNode} from 'react';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** What Share and Copy for mail have made: the link, and the block where it could not be copied; both can be copied by hand. */
export default function Sent({view: {link, block}, copied}: {view: View; copied: boolean}): ReactNode {
  return (
    <>
      {link !== undefined && (
        <p className={styles.link}>
          <label>
            {copied ? 'Copied: ' : 'The link to this run: '}
            <input type="text" readOnly value={link} aria-label="Link" onFocus={({target}) => target.select()} />
          </label>
        </p>
      )}
      {block !== undefined && (
        <p className={styles.link}>
          <label>
            For a mail:{' '}
            <textarea
              readOnly
              value={block}
              rows={12}
              cols={72}
              aria-label="Block for a mail"
              onFocus={({target}) => target.select()}
            />
          </label>
        </p>
      )}
    </>
  );
}
