import type {ReactNode} from 'react';
import {ofFact} from '@site/src/cite/of-fact';
import type {FactView} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';

/** One piece of advice: if, then, because, and whether it has changed since 2018. */
export function Decision({decision}: {decision: FactView}): ReactNode {
  return (
    <div className="decision">
      <p>
        <strong>If</strong> <Pieces of={decision.if ?? []} />
      </p>
      <p>
        <strong>Then</strong> <Pieces of={decision.text} /> <Mark is={decision.mark} />
      </p>
      <p>
        <strong>Because</strong>
      </p>
      <Sources sources={decision.sources} rests={decision.rests} />
      {decision.changed && (
        <p>
          <strong>Changed since 2018?</strong> <Pieces of={decision.changed} />
        </p>
      )}
    </div>
  );
}

/** The whole decision table. */
export default function Decisions({data}: {data: FactView[]}): ReactNode {
  return data.map((decision) => (
    <Anchor key={decision.id} id={decision.id} className="fact">
      <p>
        <a className="anchor-id" href={`#${decision.id}`}>
          {decision.id}
        </a>{' '}
        <EditLink edit={decision.edit} what={`decision ${decision.id}`} />
      </p>
      <Decision decision={decision} />
      <ItemLinks kind="fact" id={decision.id} dated={decision.dated} cite={() => ofFact(decision)} />
    </Anchor>
  ));
}
