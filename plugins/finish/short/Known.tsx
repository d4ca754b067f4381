/** How a statement is known, and which kernels were read for it. */
import type {ReactNode} from 'react';
import {MARK_MEANS} from '../../../src/facts/words';
import {Link} from './Site';
import {Line} from './Text';

export function Known({mark}: {mark: string}): ReactNode {
  return (
    <Line label="How it is known">
      <Link to="/sources#so-marks">{mark}</Link>
      {MARK_MEANS[mark] ? `. ${MARK_MEANS[mark]}.` : ' in its sources.'}
    </Line>
  );
}

/** `span`: the releases that a statement names; `read`: those in which its sources were read. */
export function Kernels({span, read}: {span?: string | undefined; read: readonly string[]}): ReactNode {
  const words = [...(span ? [span] : []), ...(read.length > 0 ? [`read in ${read.join(', ')}`] : [])];
  return words.length > 0 && <Line label="Kernels">{words.join('; ')}.</Line>;
}
