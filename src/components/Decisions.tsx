import type {ReactNode} from 'react';
import type {FactView} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';

/** One piece of advice: if, then, because, and whether it has changed since 2018. */
export function Decision({decision}: {decision: FactView}): ReactNode {
  return (
    <dl className="decision">
      <dt>If</dt>
      <dd>
        <Pieces of={decision.if ?? []} />
      </dd>
      <dt>Then</dt>
      <dd>
        <Pieces of={decision.text} /> <Mark is={decision.mark} />
      </dd>
      <dt>Because</dt>
      <dd>
        <Sources sources={decision.sources} rests={decision.rests} />
      </dd>
      {decision.changed && (
        <>
          <dt>Changed since 2018?</dt>
          <dd>
            <Pieces of={decision.changed} />
          </dd>
        </>
      )}
    </dl>
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
    </Anchor>
  ));
}
