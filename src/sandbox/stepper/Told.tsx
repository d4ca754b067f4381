import type {ReactNode} from 'react';
import type {TraceEntry} from '../../model/kernel';
import RuleLinks from './RuleLinks';
import {stepOf} from './sentence';
import styles from './Stepper.module.css';

/** What happens in the step that is shown, and by which rules. `at` counts from 1. */
export default function Told({steps, at}: {steps: readonly TraceEntry[]; at: number}): ReactNode {
  const {text, rules} = steps[at - 1]!;
  return (
    <div className={styles.told}>
      <p aria-live="polite">
        <span className={styles.step}>{stepOf(steps, at - 1)}</span>
        {text !== '' && ` ${text}`}
      </p>
      <p className={styles.rules}>
        {rules.length > 0 && (
          <>
            By <RuleLinks rules={rules} />
          </>
        )}
      </p>
    </div>
  );
}
