import clsx from 'clsx';
import {useId, useState, type ReactNode} from 'react';
import type {Question} from './picture/predict';
import type {View} from './view';
import styles from './Sandbox.module.css';

type Value = Question['values'][number];

/** What will the device read? The reader may say so before the execution is shown; then the execution judges. */
export default function Predict({question, view}: {question: Question; view: View}): ReactNode {
  const [said, say] = useState<Value>();
  const name = useId();
  return (
    <fieldset className={clsx(styles.choice, styles.guess)}>
      <legend>
        Before you run it: what will the device read at <code>{question.step}</code>?
      </legend>
      {question.values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={said === value} onChange={() => say(value)} />
          <span>{value === 'fault' ? 'nothing, the access is a fault' : value}</span>
        </label>
      ))}
      <p aria-live="polite">{judgement(said, view)}</p>
    </fieldset>
  );
}

/** Says nothing before the step at which the device reads. */
function judgement(said: Value | undefined, {pictures, which, step}: View): string {
  const read = pictures[which]?.read;
  if (said === undefined || !read) return '';
  if (step < read.step) return `Step on: it reads at step ${read.step}.`;
  return said === read.value ? `You said ${said}, and so it is.` : `You said ${said}; it reads ${read.value}.`;
}
