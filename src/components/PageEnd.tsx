import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {mailtoHref} from '@site/src/cite/mailto';
import {pagePath, textTwin} from '@site/src/cite/page-path';
import Moved from './Moved';
import useList from './useList';
import useOrigin from './useOrigin';

/** The end of each page: a mail about it, its text, and where what once stood on it is now. */
export default function PageEnd({title}: {title: string}): ReactNode {
  const path = pagePath(useLocation().pathname, useBaseUrl('/'));
  const twin = textTwin(path);
  const link = useOrigin() + path;
  const discuss = mailtoHref({list: useList(), subject: `[${path}] ${title}`, body: `> ${title}\n> ${link}\n\n`});
  const twinHref = useBaseUrl(twin);
  return (
    <>
      <Moved page={path} />
      <p className="page-end">
        <a href={discuss}>Discuss this page</a> on the list · Plain text: <a href={twinHref}>{twin}</a>
      </p>
    </>
  );
}
