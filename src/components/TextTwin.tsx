import type {ReactNode} from 'react';
import routes from '@generated/routes';
import Head from '@docusaurus/Head';
import {matchPath, useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {pagePath, textTwin} from '@site/src/cite/page-path';

/** Says in the page's head where the page is to be had as plain text (plugins/finish/twins writes it there). */
export default function TextTwin(): ReactNode {
  const {pathname} = useLocation();
  const base = useBaseUrl('/');
  const twin = base.replace(/\/$/, '') + textTwin(pagePath(pathname, base));
  // What is shown for an address that leads nowhere has no twin.
  if (!isPage(routes, pathname)) return null;
  return (
    <Head>
      <link rel="alternate" type="text/plain" href={twin} />
    </Head>
  );
}

interface Route {
  path?: unknown;
  exact?: boolean | undefined;
  routes?: unknown;
}

/** The routes that hold others, such as that of all of docs/, match addresses that none of these has. */
function isPage(all: readonly Route[], pathname: string): boolean {
  return all.some(({path, exact, routes: inner}) =>
    Array.isArray(inner)
      ? isPage(inner as Route[], pathname)
      : exact === true && matchPath(pathname, {path: path as string, exact: true}) !== null,
  );
}
