import {useId, type ReactNode} from 'react';
import type {Box} from './box';
import useEras from './useEras';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** The kernel as an age that can be dragged, and the verdict that goes with it. */
export default function Age({box, view: {chosen, verdict}}: {box: Box; view: View}): ReactNode {
  const eras = useEras();
  const id = useId();
  const at = eras.indexOf(chosen.kernel);
  return (
    <div className={styles.age}>
      <label htmlFor={id}>
        From {eras[0]} to {eras.at(-1)}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={eras.length - 1}
        // A release between the eras stands at none of them.
        value={Math.max(at, 0)}
        aria-label="Age of the kernel"
        aria-valuetext={chosen.kernel}
        onChange={({target}) => box.choose({kernel: eras[Number(target.value)]!})}
      />
      <span aria-live="polite">{verdict ?? chosen.kernel}</span>
    </div>
  );
}
