import {useEffect, type ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {MovedAnchor} from '@site/plugins/moved/anchors';
import Anchor from './Anchor';

/** What once stood on this page and now stands elsewhere: each old id still leads on, without JavaScript by a link. */
export default function Moved({page}: {page: string}): ReactNode {
  const here = (usePluginData('moved') as readonly MovedAnchor[]).filter((anchor) => anchor.page === page);
  const {hash} = useLocation();
  const base = useBaseUrl('/').replace(/\/$/, '');
  const to = here.find(({id}) => `#${id}` === hash)?.to;
  useEffect(() => {
    if (to !== undefined) location.replace(base + to);
  }, [base, to]);
  if (here.length === 0) return null;
  return (
    <section className="moved" aria-label="Moved">
      <p>Moved from this page:</p>
      <ul>
        {here.map((anchor) => (
          <Anchor as="li" key={anchor.id} id={anchor.id}>
            {anchor.id} is now at <a href={base + anchor.to}>{anchor.to}</a>
          </Anchor>
        ))}
      </ul>
    </section>
  );
}
