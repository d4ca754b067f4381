import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import {messagePath} from '@site/src/cite/addresses';
import {ofClaim} from '@site/src/cite/of-claim';
import type {ClaimView, MessageView} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import Filter, {useChosen} from './Filter';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources, {Refs, Source} from './Sources';
import Standing from './Standing';
import useTarget from './useTarget';

interface Data {
  people: {id: string; name: string}[];
  disputes: {id: string; question: string}[];
  messages: MessageView[];
}

const STANDINGS = ['holds', 'held-until', 'too-narrow', 'refuted', 'open'];

/** Every message with its claims, in the order of time; by person, dispute and standing. */
export default function Claims({data: {people, disputes, messages}}: {data: Data}): ReactNode {
  const [chosen, choose, clear] = useChosen(['person', 'dispute', 'stands']);
  const {person, dispute, stands} = chosen;
  useTarget(() => clear());
  const wanted = (claim: ClaimView) =>
    (!dispute || claim.disputes.some(({id}) => id === dispute)) && (!stands || claim.stands === stands);
  const shown = messages
    .filter(({from}) => !person || from === person)
    .map((message) => ({...message, claims: message.claims.filter(wanted)}))
    .filter(({claims}) => claims.length > 0 || (!dispute && !stands));
  const count = shown.reduce((sum, {claims}) => sum + claims.length, 0);
  const total = messages.reduce((sum, {claims}) => sum + claims.length, 0);
  return (
    <>
      <Filter
        choices={[
          {name: 'person', label: 'By', options: people.map(({id, name}) => ({value: id, label: name}))},
          {name: 'dispute', label: 'On', options: disputes.map(({id, question}) => ({value: id, label: question}))},
          {
            name: 'stands',
            label: 'Stands',
            options: STANDINGS.map((value) => ({value, label: value.replace('-', ' ')})),
          },
        ]}
        chosen={chosen}
        choose={choose}
        status={`${count} of ${total} claims, ${shown.length} of ${messages.length} messages`}
      />
      {shown.map((message) => (
        <section key={message.id} className="message">
          <Heading as="h3" id={message.id}>
            {message.by}, {message.date}
          </Heading>
          <p>
            {sentence(message.subject)} {message.dated && `Date: ${sentence(message.dated)} `}Read: {message.read}.{' '}
            <EditLink edit={message.edit} what={`message ${message.id}`} /> <Answer message={message} />
          </p>
          {(message.links.length > 0 || message.found) && (
            <ul className="sources">
              {message.links.map((link) => (
                <li key={link.href}>
                  <Source source={link} />
                </li>
              ))}
              {message.found && <li>{message.found}</li>}
            </ul>
          )}
          {message.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} message={message} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Leads to the page that has what a mail program needs to answer it in its thread. */
function Answer({message: {id, by, date}}: {message: MessageView}): ReactNode {
  return (
    <a
      className="edit"
      data-pagefind-ignore="all"
      href={useBaseUrl(messagePath(id))}
      aria-label={`Answer this message: ${by}, ${date}`}>
      Answer this message
    </a>
  );
}

/** With a full stop at its end, and only one. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function Claim({claim, message}: {claim: ClaimView; message: MessageView}): ReactNode {
  return (
    <Anchor className="fact" id={claim.id}>
      <p>
        <a className="anchor-id" href={`#${claim.id}`}>
          {claim.id}
        </a>{' '}
        <Pieces of={claim.text} />{' '}
        {claim.answers.length > 0 && (
          <>
            (answers <Refs refs={claim.answers} />){' '}
          </>
        )}
        <EditLink edit={claim.edit} what={`claim ${claim.id}`} />
      </p>
      <p className="why">
        As a {claim.kind}: <Standing is={claim.stands} until={claim.until} />. <Pieces of={claim.why} />{' '}
        <Mark is={claim.mark} />
        {claim.disputes.length > 0 && (
          <>
            {' '}
            Dispute:{' '}
            {claim.disputes.map(({id, question}, i) => (
              <span key={id}>
                {i > 0 && ' '}
                <Link to={`/thread#${id}`}>{question}</Link>
              </span>
            ))}
          </>
        )}
      </p>
      <Sources sources={claim.sources} rests={claim.rests} />
      <ItemLinks kind="claim" id={claim.id} dated={claim.dated} cite={() => ofClaim(claim, message)} />
    </Anchor>
  );
}
