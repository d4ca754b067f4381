/** The short page of a claim of the thread. */
import type {ReactNode} from 'react';
import {aliasPaths, messagePath, shortPath} from '../../../src/cite/addresses';
import {ofClaim} from '../../../src/cite/of-claim';
import {subjectOf} from '../../../src/cite/mailto';
import type {ClaimView, MessageView} from '../../../src/facts/view';
import {standingWords} from '../../../src/facts/words';
import type {ShortData} from './data';
import {describe} from './describe';
import {HistoryOf} from './HistoryOf';
import {Kernels, Known} from './Known';
import {Mail} from './Mail';
import type {ShortPage} from './page';
import {Place} from './Place';
import {Rests} from './Rests';
import {Link} from './Site';
import {Source, Sources} from './Sources';
import {Line, Listed, Pieces, refPath} from './Text';

export function claimPage(claim: ClaimView, message: MessageView, data: ShortData): ShortPage {
  const citation = ofClaim(claim, message);
  return {
    path: shortPath('claim', claim.id),
    aliases: aliasPaths('claim', claim.id),
    title: subjectOf(citation),
    description: describe(citation),
    body: <ClaimBody claim={claim} message={message} data={data} />,
  };
}

function ClaimBody({claim, message, data}: {claim: ClaimView; message: MessageView; data: ShortData}): ReactNode {
  const {id, by, date, kind, text, stands, until, why, mark, answers, disputes, sources, rests, href, edit} = claim;
  return (
    <>
      <h1>Claim {id}</h1>
      <p className="about">
        {by}, {date}, as a {kind}, in our words:
      </p>
      <p className="statement">
        <Pieces of={text} />
      </p>
      <p>
        <b>Today: {standingWords(stands, until)}.</b> <Pieces of={why} />
      </p>
      <ul className="lines">
        <Known mark={mark} />
        <Kernels read={data.readIn(claim)} />
        <Line label="Said in">
          <Link to={messagePath(message.id)}>{message.subject}</Link>
          {message.links.map((link) => (
            <span key={link.href}>
              {', '}
              <Source of={link} />
            </span>
          ))}
        </Line>
        {answers.length > 0 && (
          <Line label="Answers">
            <Listed of={answers.map((ref) => ({id: ref.id, to: refPath(ref.id)}))} />
          </Line>
        )}
        {disputes.length > 0 && (
          <Line label="Dispute">
            <Listed of={disputes.map((dispute) => ({id: dispute.question, to: `/thread#${dispute.id}`}))} />
          </Line>
        )}
      </ul>
      <Place href={href} title={data.titleOf(href)} edit={edit} what={`claim ${id}`} />
      <Sources of={sources} none={rests.length > 0 ? 'None of its own: see the facts below.' : 'None.'} />
      <Rests on={rests} data={data} />
      <HistoryOf history={data.history('claim', id)} />
      <Mail of={ofClaim(claim, message)} />
    </>
  );
}
