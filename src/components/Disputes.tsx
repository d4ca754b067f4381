import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {DisputeView} from '@site/src/facts/view';
import EditLink from './EditLink';
import Filter, {useChosen} from './Filter';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';
import Standing from './Standing';
import useTarget from './useTarget';

interface Data {
  people: {id: string; name: string}[];
  disputes: DisputeView[];
}

/** Every dispute of the thread: the positions, what the code said in 2018, how it stands. By person and by dispute. */
export default function Disputes({data: {people, disputes}}: {data: Data}): ReactNode {
  const [chosen, choose, clear] = useChosen(['person', 'dispute']);
  useTarget(() => clear());
  const {person, dispute: only} = chosen;
  const held = (dispute: DisputeView) => dispute.positions.flatMap(({claims}) => claims);
  const shown = disputes
    .filter(({id}) => !only || id === only)
    .map((dispute) => ({
      ...dispute,
      positions: dispute.positions
        .map((position) => ({...position, claims: position.claims.filter(({from}) => !person || from === person)}))
        .filter(({claims}) => !person || claims.length > 0),
    }))
    .filter((dispute) => !person || held(dispute).length > 0);
  const speakers = people.filter(({id}) => disputes.some((dispute) => held(dispute).some(({from}) => from === id)));
  return (
    <>
      <Filter
        choices={[
          {name: 'person', label: 'By', options: speakers.map(({id, name}) => ({value: id, label: name}))},
          {name: 'dispute', label: 'On', options: disputes.map(({id, question}) => ({value: id, label: question}))},
        ]}
        chosen={chosen}
        choose={choose}
        status={`${shown.length} of ${disputes.length} disputes, ${shown.flatMap(held).length} of ${disputes.flatMap(held).length} claims in them`}
      />
      {shown.map((dispute) => (
        <Dispute key={dispute.id} dispute={dispute} />
      ))}
    </>
  );
}

function Dispute({dispute}: {dispute: DisputeView}): ReactNode {
  return (
    <section>
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
  );
}
