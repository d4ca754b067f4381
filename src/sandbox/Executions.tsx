import {lazy, Suspense, useId, useState, type ReactNode} from 'react';
import type {View} from './view';
import styles from './Sandbox.module.css';

const Stepper = lazy(() => import('./stepper/Stepper'));

/** The executions of a run: one of them, to step through, and the choice between them. */
export default function Executions({view: {pictures, pictureMissing}, title}: {view: View; title: string}): ReactNode {
  const [which, setWhich] = useState(0);
  const name = useId();
  const at = which < pictures.length ? which : 0;
  const picture = pictures[at];
  if (!picture) return pictureMissing === undefined ? null : <p className={styles.note}>{pictureMissing}</p>;
  return (
    <div className={styles.executions}>
      {pictures.length === 1 ? (
        <p>{picture.says}</p>
      ) : (
        <fieldset className={styles.choice}>
          <legend>The execution that is shown</legend>
          {pictures.map(({says, steps}, i) => (
            <label key={i}>
              <input type="radio" name={name} checked={i === at} onChange={() => setWhich(i)} />
              <span>
                {says} {steps.length} {steps.length === 1 ? 'step' : 'steps'}.
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Suspense fallback={<p>The picture is being loaded …</p>}>
        <Stepper steps={picture.steps} title={title} />
      </Suspense>
    </div>
  );
}
