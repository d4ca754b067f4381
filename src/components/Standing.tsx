import type {ReactNode} from 'react';
import {standingWords} from '@site/src/facts/words';

/** How a claim stands today; the word says it, the colour only repeats it. */
export default function Standing({is, until}: {is: string; until?: string | undefined}): ReactNode {
  return <span className={`standing standing--${is}`}>{standingWords(is, until)}</span>;
}
