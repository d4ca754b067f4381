import type {ReactNode} from 'react';
import type {Snapshot} from '../../model/snapshot';
import {changes} from '../../picture/changes';
import styles from './Stepper.module.css';

/** What is marked in the picture, in sentences. */
export default function WhatChanged({before, after}: {before: Snapshot | undefined; after: Snapshot}): ReactNode {
  const said = changes(before, after);
  return (
    <div className={styles.changes}>
      <p className={styles.label}>What changed</p>
      {said.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul>
          {said.map(({part, text}) => (
            <li key={`${part} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
