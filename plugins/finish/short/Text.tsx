/** Running text from the data files, and ids in it: each leads to its short page. */
import {Fragment, type ReactNode} from 'react';
import {shortPath} from '../../../src/cite/addresses';
import type {Piece} from '../../../src/facts/view';
import {Link} from './Site';

/** The short page of a fact or a claim, as texts refer to either by its id alone. */
export function refPath(id: string): string {
  return shortPath(id.startsWith('T-') ? 'claim' : 'fact', id);
}

export function Pieces({of}: {of: readonly Piece[]}): ReactNode {
  return of.map((piece, i) => {
    if (typeof piece === 'string') return piece;
    if ('code' in piece) return <code key={i}>{piece.code}</code>;
    if ('rule' in piece) return <RuleLink key={i} id={piece.rule} />;
    return (
      <Fragment key={i}>
        [<Link to={refPath(piece.ref)}>{piece.ref}</Link>]
      </Fragment>
    );
  });
}

export function RuleLink({id}: {id: string}): ReactNode {
  return <Link to={shortPath('rule', id)}>{id}</Link>;
}

/** Links with commas between. */
export function Listed({of}: {of: readonly {id: string; to: string}[]}): ReactNode {
  return of.map(({id, to}, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Link to={to}>{id}</Link>
    </Fragment>
  ));
}

/** `Kernels: since 5.7` */
export function Line({label, children}: {label: string; children: ReactNode}): ReactNode {
  return (
    <li>
      <b>{label}:</b> {children}
    </li>
  );
}
