import type {ReactNode} from 'react';
import type {TraceEntry} from '../../model/kernel';
import CopyButton from './CopyButton';
import {stepLines} from './step-lines';
import styles from './Stepper.module.css';

/** The step that is shown, and the whole state after it, as text. `at` counts from 1. */
export default function AsText({steps, at}: {steps: readonly TraceEntry[]; at: number}): ReactNode {
  const text = stepLines(steps, at - 1).join('\n');
  return (
    <details className={styles.more}>
      <summary>As text</summary>
      <pre tabIndex={0} role="group" aria-label="The state as text">
        {text}
      </pre>
      <CopyButton text={text} />
    </details>
  );
}
