import {lazy, type ReactNode, Suspense, useMemo, useState} from 'react';
import type {TraceEntry} from '../../model/kernel';
import {sequenceDiagram} from '../picture/mermaid';
import CopyButton from './CopyButton';
import styles from './Stepper.module.css';

/** Mermaid is several hundred kilobytes, and comes when somebody asks for the diagram. The theme gives it the site's colours. */
const Mermaid = lazy(() => import('@theme/Mermaid').catch(() => ({default: NotLoaded})));

function NotLoaded(): ReactNode {
  return <p>Mermaid could not be loaded. Is the connection there? Reload the page.</p>;
}

/** The whole execution as a sequence diagram, drawn and as source. */
export default function SequenceDiagram({steps}: {steps: readonly TraceEntry[]}): ReactNode {
  const [open, setOpen] = useState(false);
  const source = useMemo(() => (open ? sequenceDiagram(steps) : ''), [open, steps]);
  return (
    <div className={styles.more}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        Sequence diagram
      </button>
      {open && (
        <>
          <div className={styles.diagram} tabIndex={0} role="group" aria-label="Sequence diagram; its source follows">
            <Suspense fallback={<p>Mermaid is being loaded …</p>}>
              <Mermaid value={source} />
            </Suspense>
          </div>
          <pre tabIndex={0} role="group" aria-label="The source of the diagram">
            {source}
          </pre>
          <CopyButton text={source} />
        </>
      )}
    </div>
  );
}
