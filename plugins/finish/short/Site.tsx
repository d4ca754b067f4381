/** The site around a short page: its addresses. */
import {createContext, type ReactNode, useContext} from 'react';
import type {Ways} from './ways';

export const Site = createContext<Ways | undefined>(undefined);

/** Throws outside a page. */
export function useWays(): Ways {
  const ways = useContext(Site);
  if (!ways) throw new Error('this stands on no page; render it with renderPage');
  return ways;
}

/** A link to an address of this site, without its baseUrl, or of another. */
export function Link({to, children}: {to: string; children: ReactNode}): ReactNode {
  return <a href={useWays().to(to)}>{children}</a>;
}
