import {lazy, Suspense, useId, type ReactNode} from 'react';
import type {Box} from './box';
import type {Pictured, View} from './view';
import styles from './Sandbox.module.css';

const Stepper = lazy(() => import('./stepper/Stepper').catch(() => ({default: NotLoaded})));

/** More than this are a list to choose from, not all to be seen. */
const FEW = 8;

/** The executions of a run: one of them, to step through, and the choice between them. */
export default function Executions({box, view}: {box: Box; view: View}): ReactNode {
  const {pictures, pictureMissing, which, step} = view;
  const picture = pictures[which];
  if (!picture) return pictureMissing === undefined ? null : <p className={styles.note}>{pictureMissing}</p>;
  return (
    <div className={styles.executions}>
      {pictures.length === 1 ? (
        <p>{picture.says.replace(/[:.]?$/, ':')}</p>
      ) : (
        <Choice pictures={pictures} at={which} choose={(index) => box.pick(index)} />
      )}
      <Suspense fallback={<p>The picture is being loaded …</p>}>
        <Stepper key={which} steps={picture.steps} title={box.made.title} at={step} onAt={(to) => box.step(to)} />
      </Suspense>
    </div>
  );
}

function NotLoaded(): ReactNode {
  return <p className={styles.note}>The picture could not be loaded. Is the connection there? Reload the page.</p>;
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
