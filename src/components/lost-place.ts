/** What to say when the address names a place that is not on the page. Loaded when that happens. */
import {nearestAddresses, nearestIds} from '@site/src/cite/nearest-addresses';
import {placeOn} from '@site/src/cite/repair-address';
import {loadKnown} from './load-known';
import {isThere} from './place';

export interface Lost {
  asked: string;
  /** Where a thing of that name is now. */
  elsewhere: string[];
  /** Ids of this page that look like it, with the beginning of what stands there. */
  nearest: {id: string; is: string}[];
  /** Addresses of other pages that look like it. */
  others: string[];
}

/** More would not be read. */
const FEW = 5;
/** Of what stands at an id, so many characters. */
const SAYS = 70;

/**
 * What is like the place `asked` on `page`; just its id where the fragment can only have meant that; undefined where it is there
 * after all.
 */
export async function findPlace(asked: string, page: string, base: string): Promise<Lost | {id: string} | undefined> {
  const known = await loadKnown(base);
  // The page may have grown meanwhile.
  if (isThere(asked)) return undefined;
  const ids = [...document.querySelectorAll('.main-wrapper [id]')].map(({id}) => id);
  const meant = placeOn(page, asked, known.with(ids.map((id) => `${page}#${id}`)));
  if (meant !== undefined && isThere(meant)) return {id: meant};
  return {
    asked,
    elsewhere: known
      .everywhere(asked)
      .filter((address) => !address.startsWith(`${page}#`))
      .slice(0, FEW),
    nearest: nearestIds(asked, ids, FEW).map((id) => ({id, is: beginning(document.getElementById(id)!)})),
    others: nearestAddresses(asked, known, FEW),
  };
}

function beginning(element: Element): string {
  const text = element.textContent!.replace(/[\s\u200b]+/g, ' ').trim();
  return text.length <= SAYS ? text : `${text.slice(0, SAYS).replace(/\s+\S*$/, '')} …`;
}
