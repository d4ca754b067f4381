import {type CSSProperties, memo, type ReactNode, useEffect, useMemo, useRef} from 'react';
import clsx from 'clsx';
import type {TraceEntry} from '../../model/kernel';
import {actorsOf, actorWords} from '../../picture/actors';
import RuleLinks from './RuleLinks';
import styles from './Lanes.module.css';

interface Props {
  steps: readonly TraceEntry[];
  /** Counted from 1. */
  at: number;
  go(step: number): void;
}

/** Every step in its order, in the lane of its actor. The list scrolls in itself to the step that is shown. */
export default function Lanes({steps, at, go}: Props): ReactNode {
  const actors = useMemo(() => actorsOf(steps), [steps]);
  const list = useRef<HTMLOListElement>(null);
  // The rows are told how to go once, for there may be a thousand of them.
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  const goTo = useMemo(() => (step: number) => latest.current(step), []);
  useEffect(() => {
    const row = list.current?.children[at - 1];
    if (list.current && row instanceof HTMLElement) show(row, list.current.parentElement!);
  }, [at, steps]);
  return (
    <div
      className={styles.lanes}
      style={{'--lanes': actors.length} as CSSProperties}
      tabIndex={0}
      role="group"
      aria-label="All steps">
      <div className={styles.heads} aria-hidden="true">
        {actors.map((actor) => (
          <span key={actor}>{actorWords(actor)}</span>
        ))}
      </div>
      <ol ref={list}>
        {steps.map((step, i) => (
          <Row key={i} step={step} number={i + 1} lane={actors.indexOf(step.actor)} current={i + 1 === at} go={goTo} />
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  step: TraceEntry;
  number: number;
  lane: number;
  current: boolean;
  go(step: number): void;
}

/** A click goes to the step; the keys of the stepper do so too, so a row is no control of its own. */
const Row = memo(function Row({step: {actor, step, text, rules}, number, lane, current, go}: RowProps): ReactNode {
  return (
    <li
      className={clsx(styles.row, step !== '' && styles.begins, current && styles.current)}
      style={{'--lane': lane + 1} as CSSProperties}
      {...(current ? {'aria-current': 'step'} : {})}
      onClick={() => go(number)}>
      <span className={styles.here} aria-hidden="true">
        {current ? '▶' : ''}
      </span>
      <div className={styles.cell}>
        <span className={styles.go}>
          <span className={styles.actor}>{actor}: </span>
          {step !== '' && <span className={styles.step}>{step} </span>}
          {text}
        </span>
        {rules.length > 0 && (
          <span className={styles.rules}>
            {' '}
            [<RuleLinks rules={rules} />]
          </span>
        )}
      </div>
    </li>
  );
});

/** What is seen before and behind the step that is shown, in pixels. */
const AROUND = 48;

/** Scrolls the list, and never the page, as far as needed. */
function show(row: HTMLElement, box: HTMLElement): void {
  const head = box.firstElementChild instanceof HTMLElement ? box.firstElementChild.offsetHeight : 0;
  const top = row.offsetTop - head - AROUND;
  const bottom = row.offsetTop + row.offsetHeight + AROUND;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
