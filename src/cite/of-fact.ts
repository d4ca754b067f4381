/** A fact as it is cited. */
import type {FactView} from '../facts/view';
import type {Citation} from './citation';
import {plainPieces, sentence} from './plain';
import {restsOn, sourceOf} from './sources';

/** What it is about stands in front, for in a mail no heading does. */
export function ofFact(fact: FactView): Citation {
  const {id, href, mark, span, sources, rests, looked, about} = fact;
  return {
    kind: 'fact',
    id,
    states: `${about === undefined ? '' : `${about}: `}${statesOf(fact)}`,
    ...(mark === 'read' ? {} : {verdict: mark}),
    ...(span === undefined ? {} : {kernels: span}),
    sources: [
      ...sources.map(sourceOf),
      ...(looked ? [{label: `looked for in vain: ${plainPieces(looked)}`}] : []),
      ...restsOn('fact', rests),
    ],
    href,
  };
}

/** What it answers or corrects stands in front. */
function statesOf({plain, said, value, if: condition}: FactView): string {
  if (said) return `Often said: “${said.replace(/^["“]|["”]$/g, '')}” ${plain}`;
  if (condition) return `If ${plainPieces(condition)}: ${plain}`;
  return value ? `${sentence(value)} ${plain}` : plain;
}
