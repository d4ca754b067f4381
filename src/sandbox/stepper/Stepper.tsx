import type {KeyboardEvent, ReactNode} from 'react';
import type {TraceEntry} from '../../model/kernel';
import Picture from '../picture/Picture';
import AsText from './AsText';
import Controls from './Controls';
import Lanes from './Lanes';
import Legend from './Legend';
import SequenceDiagram from './SequenceDiagram';
import Told from './Told';
import WhatChanged from './WhatChanged';
import styles from './Stepper.module.css';

interface Props {
  steps: readonly TraceEntry[];
  /** What is stepped through, for those who cannot see it. */
  title: string;
  /** The step that is shown, counted from 1. */
  at: number;
  onAt(step: number): void;
}

/** Steps through an execution: every step in the lane of its actor, and the state after the one that is chosen. */
export default function Stepper({steps, title, at, onAt}: Props): ReactNode {
  const step = clamp(at, steps.length);
  const current = steps[step - 1];
  if (!current) return null;
  const go = (to: number) => {
    const next = clamp(to, steps.length);
    if (next !== step) onAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event, step, steps.length);
    if (to === undefined) return;
    // Nothing else of the stepper needs these keys, and the slider would move by them a second time.
    event.preventDefault();
    go(to);
  };
  return (
    <div className={styles.stepper} role="group" aria-label={`Step through: ${title}`} onKeyDown={onKeyDown}>
      <Lanes steps={steps} at={step} go={go} />
      <Controls at={step} of={steps.length} go={go} />
      <Told steps={steps} at={step} />
      <Picture steps={steps} at={step - 1} />
      <WhatChanged before={steps[step - 2]?.after} after={current.after} />
      <Legend />
      <AsText steps={steps} at={step} />
      <SequenceDiagram steps={steps} />
    </div>
  );
}

function clamp(step: number, of: number): number {
  return Math.min(Math.max(step, 1), of);
}

function target(
  {key, altKey, ctrlKey, metaKey, shiftKey}: KeyboardEvent,
  step: number,
  of: number,
): number | undefined {
  // Alt and arrow is the browser's way back.
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return step - 1;
    case 'ArrowRight':
      return step + 1;
    case 'Home':
      return 1;
    case 'End':
      return of;
    default:
      return undefined;
  }
}
