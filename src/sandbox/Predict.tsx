import {useId, useState, type ReactNode} from 'react';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** The last load of the device in the execution that a page shows, and what it may give. */
export interface Question {
  /** `r0 = x` */
  step: string;
  values: (number | 'fault')[];
}

/** What will the device read? The reader may say so before the execution is shown; then the execution judges. */
export default function Predict({question, view}: {question: Question; view: View}): ReactNode {
  const [said, say] = useState<number | 'fault'>();
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>
        Before you run it: what will the device read at <code>{question.step}</code>?
      </legend>
      {question.values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={said === value} onChange={() => say(value)} />
          <span>{value === 'fault' ? 'nothing, the access is a fault' : value}</span>
        </label>
      ))}
      <p aria-live="polite">{judgement(question, said, view)}</p>
    </fieldset>
  );
}

function judgement({step}: Question, said: number | 'fault' | undefined, {pictures}: View): string {
  if (pictures.length === 0) return said === undefined ? '' : 'Run it, and step to see.';
  return `${step} ${said}`;
}
