import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import type {FactView} from '@site/src/facts/view';
import FactItem from './FactItem';

interface Props {
  /** The name of a file of facts/. */
  of: string;
  /** Only the facts whose id begins so. */
  only?: string;
  data: {
    columns: {id: string; short: string}[];
    sections: {id: string; question: string; facts: FactView[]}[];
  };
}

/** Every fact of a file, by question. */
export default function Facts({of, only = '', data: {columns, sections}}: Props): ReactNode {
  const shown = sections.map((section) => ({...section, facts: section.facts.filter(({id}) => id.startsWith(only))}));
  const mixed = new Set(shown.flatMap(({facts}) => facts.map(({columns: of}) => of.join()))).size > 1;
  const name = (id: string) => columns.find((column) => column.id === id)?.short ?? id;
  return shown
    .filter(({facts}) => facts.length > 0)
    .map(({id, question, facts}) => (
      <section key={id}>
        <Heading as="h3" id={`${of}-${id}`}>
          {question}
        </Heading>
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} {...(mixed ? {about: fact.columns.map(name).join(', ')} : {})} />
        ))}
      </section>
    ));
}
