import {Fragment, memo, useLayoutEffect, useRef, type ReactNode} from 'react';
import type {Output as Printed} from './view';
import styles from './Sandbox.module.css';

/** Columns of the narrowest window that text is read in without being wrapped there. */
const COLUMNS = 80;

/** What was printed, a line each. */
function Output({output: {lines, dropped, recorded}, running}: {output: Printed; running: boolean}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  // While it runs it is no lower than before, so that what stands below does not jump.
  useLayoutEffect(() => {
    const {style} = box.current!;
    style.minHeight = running ? `${height.current}px` : '';
    if (!running) height.current = box.current!.offsetHeight;
  });
  return (
    <>
      <div
        ref={box}
        role="log"
        aria-label="Output"
        tabIndex={0}
        className={styles.output}
        data-recorded={recorded || undefined}>
        <pre>
          {lines.map(({level, text}, i) => (
            <span key={i} className={level === 'error' || level === 'warn' ? styles[level] : undefined}>
              {level === 'error' || level === 'warn' ? `${level}: ` : ''}
              {recorded ? <Folded text={text} /> : text}
              {'\n'}
            </span>
          ))}
        </pre>
      </div>
      {dropped > 0 && (
        <p className={styles.note}>
          {dropped.toLocaleString('en')} more {dropped === 1 ? 'line is' : 'lines are'} not shown.
        </p>
      )}
    </>
  );
}

/** A line that a text browser, which wraps nothing that is preformatted, is given in pieces. */
function Folded({text}: {text: string}): ReactNode {
  const pieces = text.length > COLUMNS ? text.match(/.{1,78}(?:\s+|$)|\S+\s*/g)! : [text];
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <span className="text-browser">{'\n  '}</span>}
      {piece}
    </Fragment>
  ));
}

export default memo(Output);
