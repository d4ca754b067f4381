import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {MARK_MEANS} from '@site/src/facts/words';

/** How a statement is known, unless it was read in its source. */
export default function Mark({is}: {is: string}): ReactNode {
  if (is === 'read') return null;
  return (
    <Link to="/sources#so-marks" className={`mark mark--${is}`} title={MARK_MEANS[is]}>
      ({is})
    </Link>
  );
}
