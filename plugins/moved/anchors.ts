/** Places that have moved: what redirects.yaml says of anchors. */
import type {Redirect} from '../../src/facts/redirects';

export interface MovedAnchor {
  /** The page that it was on, without the baseUrl: `/compare`. */
  page: string;
  /** What it was called there. */
  id: string;
  /** Where it is now: `/cow#cw-new`, `/f/u5d`. */
  to: string;
}

/** Of all redirects those of places. */
export function movedAnchors(redirects: readonly Redirect[]): MovedAnchor[] {
  return redirects
    .filter(({from}) => from.includes('#'))
    .map(({from, to}) => {
      const [page, id] = from.split('#') as [string, string];
      return {page, id, to};
    });
}
