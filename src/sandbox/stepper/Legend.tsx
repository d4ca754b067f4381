import type {ReactNode} from 'react';
import styles from './Stepper.module.css';

/** What the picture does not say by itself. */
export default function Legend(): ReactNode {
  return (
    <details className={styles.more}>
      <summary>How to read the picture</summary>
      <ul>
        <li>A solid arrow is a present page table entry, or a frame that the device holds.</li>
        <li>
          A dashed arrow is a swap or migration entry; of the device, an entry of its own table or TLB, which keeps no
          frame from being freed.
        </li>
        <li>A dotted arrow is what a CPU's TLB may still have until it is flushed.</li>
        <li>
          A thick border with a word on it is what is not as it was one step before. “D reads 1” stands on the frame
          that the step reads, and the arrow by which it is reached is thick.
        </li>
        <li>
          “refs” is the reference count: a pin (FOLL_PIN) counts 1,024, anything else 1. “transient” is a reference of
          an operation that is under way.
        </li>
        <li>
          A dashed box is not in use: a frame that is free, a mapping that has gone, a device that was told to let go.
        </li>
      </ul>
    </details>
  );
}
