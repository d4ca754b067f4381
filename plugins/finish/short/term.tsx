/** The short page of a term of the glossary. */
import type {ReactNode} from 'react';
import {aliasPaths, shortPath} from '../../../src/cite/addresses';
import {ofTerm} from '../../../src/cite/of-term';
import {subjectOf} from '../../../src/cite/mailto';
import type {TermView} from '../../../src/facts/view';
import type {ShortData} from './data';
import {describe} from './describe';
import {HistoryOf} from './HistoryOf';
import {Kernels, Known} from './Known';
import {Mail} from './Mail';
import type {ShortPage} from './page';
import {Place} from './Place';
import {Rests} from './Rests';
import {Sources} from './Sources';
import {Pieces} from './Text';

export function termPage(term: TermView, data: ShortData): ShortPage {
  const citation = ofTerm(term);
  return {
    path: shortPath('term', term.id),
    aliases: aliasPaths('term', term.id),
    title: subjectOf(citation),
    description: describe(citation),
    body: <TermBody term={term} data={data} />,
  };
}

function TermBody({term, data}: {term: TermView; data: ShortData}): ReactNode {
  const {id, expansion, text, mark, sources, rests, href, edit} = term;
  return (
    <>
      <h1>
        {term.term}
        {expansion && `, ${expansion}`}
      </h1>
      <p className="statement">
        <Pieces of={text} />
      </p>
      <ul className="lines">
        <Kernels read={data.readIn(term)} />
        <Known mark={mark} />
      </ul>
      <Place href={href} title={data.titleOf(href)} edit={edit} what={`term ${id}`} />
      <Sources of={sources} none={rests.length > 0 ? 'None of its own: see the facts below.' : 'None.'} />
      <Rests on={rests} data={data} />
      <HistoryOf history={data.history('term', id)} />
      <Mail of={ofTerm(term)} />
    </>
  );
}
