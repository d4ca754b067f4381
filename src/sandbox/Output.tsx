import {memo, useLayoutEffect, useRef, type ReactNode} from 'react';
import type {Output as Printed} from './view';
import styles from './Sandbox.module.css';

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
              {text}
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

export default memo(Output);
