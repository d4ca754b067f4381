import type {ReactNode} from 'react';
import {ofFact} from '@site/src/cite/of-fact';
import type {FactView} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';

/** One fact in full, at its permanent id. `about` names its columns where a list mixes several. */
export default function FactItem({fact, about}: {fact: FactView; about?: string}): ReactNode {
  return (
    <Anchor className="fact" id={fact.id}>
      <p>
        <a className="anchor-id" href={`#${fact.id}`}>
          {fact.id}
        </a>{' '}
        {about && <span className="about">{about}: </span>}
        {fact.said && (
          <>
            <q className="said">{fact.said.replace(/^["“]|["”]$/g, '')}</q>{' '}
          </>
        )}
        <Pieces of={fact.text} />
        {fact.span && <span className="span"> ({fact.span})</span>} <Mark is={fact.mark} />{' '}
        <EditLink edit={fact.edit} what={`fact ${fact.id}`} />
      </p>
      {fact.looked && (
        <p className="looked">
          Looked for in vain: <Pieces of={fact.looked} />
        </p>
      )}
      <Sources sources={fact.sources} rests={fact.rests} />
      <ItemLinks kind="fact" id={fact.id} dated={fact.dated} cite={() => ofFact(fact)} />
    </Anchor>
  );
}
