/** When a thing was added, and what it said before. */
import type {ReactNode} from 'react';
import type {History} from '../../../src/history/view';
import {Link} from './Site';

export function HistoryOf({history}: {history: History | undefined}): ReactNode {
  return (
    <>
      <h2 id="history">History</h2>
      {history === undefined && <p>Nothing is recorded of it yet.</p>}
      {history && (
        <ul>
          <li>Added on {history.added}.</li>
          {history.changes.map(({date, what, from, to}, i) => (
            <li key={i}>
              Changed on {date}, {what}: from “{from}” to “{to}”.
            </li>
          ))}
          {history.changes.length === 0 && <li>Not changed since.</li>}
        </ul>
      )}
      {history && (
        <p>
          Changes to come are in the <Link to="/feed.atom">feed</Link>.
        </p>
      )}
    </>
  );
}
