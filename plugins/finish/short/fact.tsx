/** The short page of a fact. */
import type {ReactNode} from 'react';
import {aliasPaths, shortPath} from '../../../src/cite/addresses';
import {ofFact} from '../../../src/cite/of-fact';
import {subjectOf} from '../../../src/cite/mailto';
import type {FactView} from '../../../src/facts/view';
import type {ShortData} from './data';
import {HistoryOf} from './HistoryOf';
import {Kernels, Known} from './Known';
import {Mail} from './Mail';
import type {ShortPage} from './page';
import {Place} from './Place';
import {Rests} from './Rests';
import {Sources} from './Sources';
import {Line, Pieces} from './Text';
import {describe} from './describe';

export function factPage(fact: FactView, data: ShortData): ShortPage {
  const citation = ofFact(fact);
  return {
    path: shortPath('fact', fact.id),
    aliases: aliasPaths('fact', fact.id),
    title: subjectOf(citation),
    description: describe(citation),
    body: <FactBody fact={fact} data={data} />,
  };
}

function FactBody({fact, data}: {fact: FactView; data: ShortData}): ReactNode {
  const {id, about, question, text, said, value, changed, looked, mark, span, sources, rests, href, edit} = fact;
  return (
    <>
      <h1>
        Fact {id}
        {about && `: ${about}`}
      </h1>
      <p className="about">{data.questions.get(question) ?? question}</p>
      <p className="statement">
        {said && <Said>{said}</Said>}
        {fact.if && (
          <>
            <b>If</b> <Pieces of={fact.if} />: <b>then</b>{' '}
          </>
        )}
        {value && (
          <>
            <b>{value}</b>:{' '}
          </>
        )}
        <Pieces of={text} />
      </p>
      <ul className="lines">
        <Kernels span={span} read={data.readIn(fact)} />
        <Known mark={mark} />
        {changed && (
          <Line label="Changed since 2018?">
            <Pieces of={changed} />
          </Line>
        )}
        {looked && (
          <Line label="Looked for in vain">
            <Pieces of={looked} />
          </Line>
        )}
      </ul>
      <Place href={href} title={data.titleOf(href)} edit={edit} what={`fact ${id}`} />
      <Sources of={sources} none={noSources(fact)} />
      <Rests on={rests} data={data} />
      <HistoryOf history={data.history('fact', id)} />
      <Mail of={ofFact(fact)} />
    </>
  );
}

function Said({children}: {children: string}): ReactNode {
  return (
    <>
      Often said: <q>{children.replace(/^["“]|["”]$/g, '')}</q>{' '}
    </>
  );
}

function noSources({looked, rests}: FactView): string {
  if (rests.length > 0) return 'None of its own: it rests on the facts below.';
  return looked ? 'None: it is about what was not found.' : 'None.';
}
