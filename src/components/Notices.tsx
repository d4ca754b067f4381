import {useEffect, useState, type ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {pagePath} from '@site/src/cite/page-path';
import {announce} from './Announcer';
import {arrived, go} from './arrival';
import type {Lost} from './lost-place';
import LostPlace from './LostPlace';
import {pagesOfSite} from './pages-of-site';
import {isThere, placeAsked} from './place';

/** What is filtered away comes back when the address names it; that takes a moment. */
const SETTLED = 400;

/** At the top of a page: that its address was repaired, or that the place which the address names is not on it. */
export default function Notices(): ReactNode {
  const {hash, pathname, search} = useLocation();
  const base = useBaseUrl('/');
  const path = pagePath(pathname, base);
  const [repaired, setRepaired] = useState<string>();
  const [lost, setLost] = useState<Lost>();
  useEffect(() => {
    const arrival = arrived();
    if (!arrival) return;
    const did = arrival.did.length > 0 ? ` (the site ${arrival.did.join(', ')})` : '';
    setRepaired(`The link led to ${arrival.from}, which does not exist. It must have meant this page${did}`);
  }, []);
  useEffect(() => {
    const pages = pagesOfSite(base);
    // The router takes /COW for /cow, and shows it; the address that a reader copies from there is to be the right one.
    const own = pages.includes(path) ? path : pages.find((page) => page.toLowerCase() === path.toLowerCase());
    if (own === undefined || own === path) return;
    const to = base.replace(/\/$/, '') + own + search + location.hash;
    go({from: pathname, to, did: ['put capitals and small letters right']});
  }, [path, pathname, search, base]);
  useEffect(() => {
    setLost(undefined);
    const asked = pagesOfSite(base).includes(path) ? placeAsked(hash, path) : undefined;
    if (asked === undefined) return undefined;
    let stale = false;
    const look = async () => {
      if (isThere(asked)) return;
      const {findPlace} = await import('./lost-place');
      const found = await findPlace(asked, path, base);
      if (stale || found === undefined) return;
      if ('id' in found) {
        setRepaired(`There is no ${hash} on this page. The link must have meant #${found.id}`);
        location.replace(`#${found.id}`);
      } else {
        setLost(found);
        announce(`${asked} was not found on this page`);
      }
    };
    const timer = setTimeout(() => void look(), SETTLED);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [hash, path, base]);
  return (
    <>
      {repaired !== undefined && (
        <div className="notice" role="note" aria-label="The address was repaired">
          <p>{repaired}.</p>
        </div>
      )}
      {lost && <LostPlace lost={lost} />}
    </>
  );
}
