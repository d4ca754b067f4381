import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';

interface Props {
  id: string;
  as?: 'div' | 'li';
  className?: string;
  children: ReactNode;
}

/** An element at a permanent id, known to the build's check of anchors. */
export default function Anchor({id, as: As = 'div', className, children}: Props): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return (
    <As id={id} className={className}>
      {children}
    </As>
  );
}
