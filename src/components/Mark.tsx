import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';

const MEANING: Record<string, string> = {
  derived: 'No document states it; it follows from the code that is named',
  inferred: 'It follows from rules that were read, but nobody was seen saying it',
  unverified: 'Not confirmed by a source',
};

/** How a statement is known, unless it was read in its source. */
export default function Mark({is}: {is: string}): ReactNode {
  if (is === 'read') return null;
  return (
    <Link to="/sources#so-marks" className={`mark mark--${is}`} title={MEANING[is]}>
      ({is})
    </Link>
  );
}
