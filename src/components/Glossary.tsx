import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import {ofTerm} from '@site/src/cite/of-term';
import type {TermView} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources from './Sources';

/** Every term, in groups. */
export default function Glossary({
  data: {groups, terms},
}: {
  data: {groups: {id: string; title: string}[]; terms: TermView[]};
}): ReactNode {
  return groups.map(({id, title}) => (
    <section key={id}>
      <Heading as="h2" id={`gl-${id}`}>
        {title}
      </Heading>
      {terms
        .filter(({group}) => group === id)
        .map((term) => (
          <Anchor key={term.id} id={term.id} className="fact">
            <p>
              <a className="anchor-id" href={`#${term.id}`}>
                {term.term}
              </a>
              {term.expansion && `, ${term.expansion}`}: <Pieces of={term.text} /> <Mark is={term.mark} />{' '}
              <EditLink edit={term.edit} what={`term ${term.term}`} />
            </p>
            <Sources sources={term.sources} rests={term.rests} />
            <ItemLinks kind="term" id={term.id} dated={term.dated} cite={() => ofTerm(term)} />
          </Anchor>
        ))}
    </section>
  ));
}
