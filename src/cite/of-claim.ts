/** A claim of the thread as it is cited: who said it, when, and how it stands today. */
import type {ClaimView, MessageView} from '../facts/view';
import {standingWords} from '../facts/words';
import type {Citation} from './citation';
import {restsOn, sourceOf} from './sources';

/** `message`: the mail in which it was said, which is then the first source, if it has an address. */
export function ofClaim(claim: ClaimView, message?: Pick<MessageView, 'links'>): Citation {
  const {id, href, by, date, kind, plain, stands, until, mark, sources, rests} = claim;
  const said = message?.links[0];
  return {
    kind: 'claim',
    id,
    states: `${by}, ${date}: ${plain}`,
    verdict: `as a ${kind}: ${standingWords(stands, until)}${mark === 'read' ? '' : `; ${mark}`}`,
    sources: [...(said ? [sourceOf(said)] : []), ...sources.map(sourceOf), ...restsOn('fact', rests)],
    href,
  };
}
