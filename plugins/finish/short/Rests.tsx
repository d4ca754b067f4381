/** The facts that a statement rests on, with what they say: a reader in a terminal need not follow each. */
import type {ReactNode} from 'react';
import type {Ref} from '../../../src/facts/view';
import type {ShortData} from './data';
import {Link} from './Site';
import {Pieces, refPath} from './Text';

export function Rests({on, data}: {on: readonly Ref[]; data: ShortData}): ReactNode {
  if (on.length === 0) return null;
  return (
    <>
      <h2 id="rests">Rests on</h2>
      <ul>
        {on.map(({id}) => (
          <li key={id}>
            <Link to={refPath(id)}>{id}</Link>: <Pieces of={data.statement(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
