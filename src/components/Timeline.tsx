import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {byDate} from '@site/src/facts/dates';
import type {EventView, Ref} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import Filter, {useChosen} from './Filter';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources, {Refs} from './Sources';
import useTarget from './useTarget';

interface Data {
  people: {id: string; name: string}[];
  disputes: {id: string; question: string}[];
  events: EventView[];
  messages: {id: string; by: string; from: string; date: string; subject: string; claims: Ref[]; disputes: string[]}[];
}

/** What was written and what was merged, in one line of time. */
export default function Timeline({data: {people, disputes, events, messages}}: {data: Data}): ReactNode {
  const [chosen, choose, clear] = useChosen(['person', 'dispute', 'kind']);
  useTarget(() => clear());
  const {person, dispute, kind} = chosen;
  const rows = [
    ...events
      .filter((event) => !person && kind !== 'mail' && (!dispute || event.disputes.includes(dispute)))
      .map((event) => ({sort: event.sort, id: event.id, node: <Event key={event.id} event={event} />})),
    ...messages
      .filter(
        (message) =>
          kind !== 'event' && (!person || message.from === person) && (!dispute || message.disputes.includes(dispute)),
      )
      .map((message) => ({
        sort: message.date,
        id: message.id,
        node: (
          <li key={message.id}>
            <time dateTime={message.date}>{message.date}</time>: mail by {message.by},{' '}
            <Link to={`/thread/claims#${message.id}`}>{message.subject}</Link>
            {message.claims.length > 0 && (
              <>
                {' '}
                (<Refs refs={message.claims} />)
              </>
            )}
          </li>
        ),
      })),
  ].sort((a, b) => byDate(a.sort, b.sort) || a.id.localeCompare(b.id));
  const years = [...new Set(rows.map(({sort}) => sort.slice(0, 4)))];
  return (
    <>
      <Filter
        choices={[
          {
            name: 'kind',
            label: 'Show',
            options: [
              {value: 'event', label: 'what was merged or dropped'},
              {value: 'mail', label: 'mails'},
            ],
          },
          {name: 'person', label: 'By', options: people.map(({id, name}) => ({value: id, label: name}))},
          {name: 'dispute', label: 'On', options: disputes.map(({id, question}) => ({value: id, label: question}))},
        ]}
        chosen={chosen}
        choose={choose}
        status={`${rows.length} of ${events.length + messages.length} entries`}
      />
      {years.map((year) => (
        <section key={year}>
          <Heading as="h3" id={`year-${year}`}>
            {year}
          </Heading>
          <ul className="timeline">{rows.filter(({sort}) => sort.startsWith(year)).map(({node}) => node)}</ul>
        </section>
      ))}
    </>
  );
}

function Event({event}: {event: EventView}): ReactNode {
  return (
    <Anchor as="li" id={event.id} className="event">
      <time dateTime={event.sort}>{event.when}</time>: <Pieces of={event.what} />
      {event.outcome !== 'other' && (
        <>
          {' '}
          <span className={`outcome outcome--${event.outcome}`}>({event.outcome})</span>
        </>
      )}{' '}
      <Mark is={event.mark} /> <EditLink edit={event.edit} what={`event ${event.id}`} />
      <Sources sources={event.sources} rests={event.claims} />
    </Anchor>
  );
}
