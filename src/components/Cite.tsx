import type {ReactNode} from 'react';
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

/** How a claim stands today, in words. */
export function standingWords(stands: string, until?: string): string {
  switch (stands) {
    case 'held-until':
      return `held until ${until}`;
    case 'too-narrow':
      return 'too narrow';
    default:
      return stands;
  }
}
