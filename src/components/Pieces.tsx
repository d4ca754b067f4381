import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Piece} from '@site/src/facts/view';

/** Running text from the data files: `code` and [references] resolved. */
export default function Pieces({of}: {of: readonly Piece[]}): ReactNode {
  return of.map((piece, i) => {
    if (typeof piece === 'string') return piece;
    if ('code' in piece) return <code key={i}>{piece.code}</code>;
    return (
      <Link key={i} to={piece.href} className="cite">
        [{piece.ref}]
      </Link>
    );
  });
}
