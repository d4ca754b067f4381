import {lazy, Suspense, useId, useState, type ReactNode} from 'react';
import type {Box} from './box';
import type {Pictured, View} from './view';
import styles from './Sandbox.module.css';

const Stepper = lazy(() => import('./stepper/Stepper'));

/** More than this are a list to choose from, not all to be seen. */
const FEW = 8;

/** The executions of a run: one of them, to step through, and the choice between them. */
export default function Executions({box, view}: {box: Box; view: View}): ReactNode {
  const {pictures, pictureMissing} = view;
  const [which, setWhich] = useState(0);
  const at = which < pictures.length ? which : 0;
  const picture = pictures[at];
  if (!picture) return pictureMissing === undefined ? null : <p className={styles.note}>{pictureMissing}</p>;
  return (
    <div className={styles.executions}>
      {pictures.length === 1 ? (
        <p>{picture.says.replace(/[:.]?$/, ':')}</p>
      ) : (
        <Choice pictures={pictures} at={at} choose={setWhich} />
      )}
      <Suspense fallback={<p>The picture is being loaded …</p>}>
        <Stepper key={at} steps={picture.steps} title={box.made.title} at={view.step} onAt={(step) => box.step(step)} />
      </Suspense>
    </div>
  );
}

function Choice({
  pictures,
  at,
  choose,
}: {
  pictures: readonly Pictured[];
  at: number;
  choose(index: number): void;
}): ReactNode {
  const name = useId();
  const words = ({says, steps}: Pictured) =>
    `${says.replace(/[:.]$/, '')}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  return (
    <fieldset className={styles.choice}>
      <legend>The execution that is shown</legend>
      {pictures.length > FEW ? (
        <select aria-label="Execution" value={at} onChange={({target}) => choose(Number(target.value))}>
          {pictures.map((picture, i) => (
            <option key={i} value={i}>
              {words(picture)}
            </option>
          ))}
        </select>
      ) : (
        pictures.map((picture, i) => (
          <label key={i}>
            <input type="radio" name={name} checked={i === at} onChange={() => choose(i)} />
            <span>{words(picture)}</span>
          </label>
        ))
      )}
    </fieldset>
  );
}
