import type {ReactNode} from 'react';
import {standingWords} from '@site/src/facts/words';
import Tip from './Tip';

interface Props {
  entry: {id: string; href: string; plain: string; mark?: string; stands?: string; until?: string};
}

/** A citation of a fact or claim in prose: [u5d]. */
export default function Cite({entry: {id, href, plain, mark, stands, until}}: Props): ReactNode {
  const state = stands ? standingWords(stands, until) : mark === 'read' ? undefined : mark;
  return (
    <Tip href={href} className="cite" tip={state ? `${plain} (${state})` : plain}>
      [{id}]
    </Tip>
  );
}
