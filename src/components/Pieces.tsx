import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Piece} from '@site/src/facts/view';

/** Running text from the data files: `code`, [references] and rules resolved. */
export default function Pieces({of}: {of: readonly Piece[]}): ReactNode {
  return of.map((piece, i) => {
    if (typeof piece === 'string') return piece;
    if ('code' in piece) return <code key={i}>{piece.code}</code>;
    if ('rule' in piece) {
      return (
        <Link key={i} to={piece.href}>
          {piece.rule}
        </Link>
      );
    }
    return (
      <Link key={i} to={piece.href} className="cite">
        [{piece.ref}]
      </Link>
    );
  });
}
