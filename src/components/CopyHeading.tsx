import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {headingBlock} from '@site/src/cite/mail';
import {pagePath} from '@site/src/cite/page-path';
import {sectionOf} from './section';
import useCopy from './useCopy';
import useOrigin from './useOrigin';

/** "Copy for mail" beside the heading with that id; only where JavaScript runs. `title` names it. */
export default function CopyHeading({id, title}: {id: string; title: string}): ReactNode {
  const origin = useOrigin();
  const base = useBaseUrl('/');
  const {button, byHand} = useCopy(title, () => blockOf(document.getElementById(id)!, origin, base));
  return (
    <>
      <span className="copy-heading" data-pagefind-ignore="all">
        {button}
      </span>
      {byHand}
    </>
  );
}

function blockOf(heading: HTMLElement, origin: string, base: string): string {
  const {title, says, cited} = sectionOf(heading);
  const page = document.querySelector('h1')!;
  const path = pagePath(location.pathname, base);
  return headingBlock({
    title,
    page: page === heading ? title : sectionOf(page).title,
    ...(says === undefined ? {} : {says}),
    sources: cited.map(({id, path: to}) => ({label: `[${id}] ${origin}${to}`})),
    link: page === heading ? origin + path : `${origin}${path}#${heading.id}`,
  });
}
