/** The page of a message of the thread: what it claims, and how it is answered. */
import type {ReactNode} from 'react';
import {messagePath, shortPath} from '../../../src/cite/addresses';
import {mailtoHref} from '../../../src/cite/mailto';
import {sentence} from '../../../src/cite/plain';
import type {Message} from '../../../src/facts/load';
import type {MessageView} from '../../../src/facts/view';
import {standingWords} from '../../../src/facts/words';
import type {ShortData} from './data';
import {clipped, type ShortPage} from './page';
import {Place} from './Place';
import {draft, header, nearestKnown, replySubject, sending} from './reply';
import {Link, useWays} from './Site';
import {Source} from './Sources';
import {Line, Pieces} from './Text';

export function messagePage(message: Message, data: ShortData): ShortPage {
  const {id, by, date, subject, claims} = data.views.message(message);
  return {
    path: messagePath(id),
    aliases: [],
    title: clipped(`${by}, ${date}: ${subject}`, 90),
    description: clipped(
      `A message of the thread. ${claims.map(({plain}) => sentence(plain)).join(' ') || 'No claim is taken from it.'}`,
      300,
    ),
    body: <MessageBody message={message} data={data} />,
  };
}

function MessageBody({message, data}: {message: Message; data: ShortData}): ReactNode {
  const view = data.views.message(message);
  const {id, by, date, dated, subject, links, found, read, edit} = view;
  const href = `/thread/claims#${id}`;
  return (
    <>
      <h1>
        {by}, {date}
      </h1>
      <p className="statement">{subject}</p>
      <ul className="lines">
        {dated && <Line label="Date">{sentence(dated)}</Line>}
        {message.mail !== undefined && <Line label="Message-ID">{`<${message.mail}>`}</Line>}
        {links.map((link) => (
          <Line key={link.href} label="Archive">
            <Source of={link} />
          </Line>
        ))}
        {found && <Line label="Found">{sentence(found)}</Line>}
        <Line label="Read">{sentence(read)}</Line>
      </ul>
      <Place href={href} title={data.titleOf(href)} edit={edit} what={`message ${id}`} />
      <Claims of={view} />
      <h2 id="reply">To answer it</h2>
      {message.mail === undefined ? (
        <NoId message={message} data={data} />
      ) : (
        <Reply to={message.mail} subject={replySubject(subject)} />
      )}
    </>
  );
}

function Claims({of: {claims}}: {of: MessageView}): ReactNode {
  return (
    <>
      <h2 id="claims">What it claims</h2>
      {claims.length === 0 && <p>No claim is taken from it.</p>}
      {claims.length > 0 && (
        <ul>
          {claims.map(({id, text, kind, stands, until}) => (
            <li key={id}>
              <Link to={shortPath('claim', id)}>{id}</Link>: <Pieces of={text} /> As a {kind}:{' '}
              <b>{standingWords(stands, until)}</b>.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** `to`: its Message-ID. */
function Reply({to, subject}: {to: string; subject: string}): ReactNode {
  const list = useWays().site.mailingList;
  return (
    <>
      <p>
        An answer belongs to its thread when it has this header. It goes to the list alone; whom else it concerns, its
        archive shows.
      </p>
      <pre tabIndex={0} role="group" aria-label="The header" data-copy="">
        {header('In-Reply-To', `<${to}>`)}
      </pre>
      <p>
        <a href={mailtoHref({list, subject, body: '', inReplyTo: to})}>Write the answer</a> with a mailer that takes the
        header from a link. With mutt or git: write it below these lines in a file <code>answer.txt</code>,
      </p>
      <pre tabIndex={0} role="group" aria-label="The beginning of the answer" data-copy="">
        {draft(list, subject, to)}
      </pre>
      <p>and send it with one of:</p>
      <pre tabIndex={0} role="group" aria-label="How to send it" data-copy="">
        {sending(list, to)}
      </pre>
    </>
  );
}

function NoId({message, data}: {message: Message; data: ShortData}): ReactNode {
  const list = useWays().site.mailingList;
  const {messages} = data.repository;
  const near = nearestKnown(message, messages);
  const subject = replySubject(message.subject);
  return (
    <>
      <p>
        <b>Its Message-ID is not known</b>, so there is no In-Reply-To that would put an answer below it.
        {message.archives.length > 0 && ' The page of the archive named above may show it.'}
      </p>
      {near?.mail === undefined ? (
        <p>
          No message of its series is known by its Message-ID. Begin a thread of its own, and quote what you answer:{' '}
          <a href={mailtoHref({list, subject, body: ''})}>write to {list}</a>.
        </p>
      ) : (
        <>
          <p>
            The nearest message of its series whose Message-ID is known is{' '}
            <Link to={messagePath(near.id)}>
              {data.views.message(near).by}, {near.date}, {near.subject}
            </Link>
            . Answer that one, and say in the first line whom you answer:
          </p>
          <Reply to={near.mail} subject={replySubject(near.subject)} />
        </>
      )}
    </>
  );
}
