import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {DisputeView} from '@site/src/facts/view';
import EditLink from './EditLink';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';
import Standing from './Standing';

/** Every dispute of the thread: the positions, what the code said in 2018, how it stands. */
export default function Disputes({data: {disputes}}: {data: {disputes: DisputeView[]}}): ReactNode {
  return disputes.map((dispute) => (
    <section key={dispute.id}>
      <Heading as="h3" id={dispute.id}>
        {dispute.question}
      </Heading>
      <p>
        <strong>
          <Pieces of={dispute.answer} />
        </strong>{' '}
        <Mark is={dispute.mark} /> <EditLink edit={dispute.edit} what={`dispute ${dispute.id}`} />
      </p>
      {dispute.positions.map(({holds, claims}, i) => (
        <div key={i}>
          <p className="position">
            <Pieces of={holds} />
          </p>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Link to={claim.href}>{claim.id}</Link>, {claim.by}: <Pieces of={claim.text} /> (
                <Standing is={claim.stands} until={claim.until} />)
              </li>
            ))}
          </ul>
        </div>
      ))}
      {dispute.code2018 && (
        <p>
          <em>The code of 2018.</em> <Pieces of={dispute.code2018} />
        </p>
      )}
      {dispute.standing.map((paragraph, i) => (
        <p key={i}>
          {i === 0 && <em>Today. </em>}
          <Pieces of={paragraph} />
        </p>
      ))}
      <details>
        <summary>Sources</summary>
        <Sources sources={dispute.sources} rests={dispute.rests} />
      </details>
    </section>
  ));
}
