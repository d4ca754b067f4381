import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import {linkRules} from '@site/src/facts/rule-refs';
import type {TraceView} from '@site/plugins/litmus/traces';
import Pieces from './Pieces';
import styles from './Litmus.module.css';

/** One execution in columns, an actor each, with its rules as links. */
export default function LitmusTrace({trace}: {trace: TraceView}): ReactNode {
  const {kernel, device, without, verdict, says, lines} = trace;
  const title = `${device} on ${kernel}${without.length > 0 ? ` without ${without.join(', ')}` : ''}: ${verdict}`;
  const id = ['lt', device, kernel.replace('.', '-'), ...(without.length > 0 ? ['off'] : [])].join('-');
  return (
    <>
      <Heading as="h3" id={id}>
        {title}
      </Heading>
      <p>{says}</p>
      <pre className={styles.trace} tabIndex={0} role="group" aria-label={title}>
        <Pieces of={linkRules(lines.join('\n'))} />
      </pre>
    </>
  );
}
