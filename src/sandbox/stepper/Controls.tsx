import type {ReactNode} from 'react';
import styles from './Stepper.module.css';

interface Props {
  /** Counted from 1. */
  at: number;
  of: number;
  go(step: number): void;
}

/** The buttons are never disabled: one that vanished under the finger, or lost the focus, would be worse than one that rests. */
export default function Controls({at, of, go}: Props): ReactNode {
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        <button type="button" onClick={() => go(1)}>
          First
        </button>
        <button type="button" onClick={() => go(at - 1)}>
          Back
        </button>
        <button type="button" className={styles.next} onClick={() => go(at + 1)}>
          Next
        </button>
        <button type="button" onClick={() => go(of)}>
          Last
        </button>
      </div>
      <input
        type="range"
        aria-label="Step"
        min={1}
        max={of}
        value={at}
        aria-valuetext={`${at} of ${of}`}
        onChange={({target}) => go(Number(target.value))}
      />
      <span role="status">{`Step ${at} of ${of}`}</span>
    </div>
  );
}
