/** A term of the glossary as it is cited. */
import type {TermView} from '../facts/view';
import type {Citation} from './citation';
import {restsOn, sourceOf} from './sources';

export function ofTerm({id, term, expansion, plain, mark, sources, rests, href}: TermView): Citation {
  return {
    kind: 'term',
    id,
    states: `${term}${expansion ? `, ${expansion}` : ''}: ${plain}`,
    ...(mark === 'read' ? {} : {verdict: mark}),
    sources: [...sources.map(sourceOf), ...restsOn('fact', rests)],
    href,
  };
}
