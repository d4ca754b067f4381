// Swizzled to repair what mailers do to a link, and else to show every page there is.
import {useEffect, useState, type ReactNode} from 'react';
import routes from '@generated/routes';
import Link from '@docusaurus/Link';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {Props} from '@theme/NotFound/Content';

export default function NotFoundContent({className}: Props): ReactNode {
  const base = useBaseUrl('/');
  const pages = Object.values(useAllDocsData()).flatMap(({versions}) =>
    versions.flatMap(({docs}) => docs.map(({path}) => path)),
  );
  const [path, setPath] = useState('');
  useEffect(() => setPath(location.pathname), []);

  const meant = repair(path, base);
  const found = path && pathsOf(routes).includes(meant) ? meant : undefined;
  return (
    <main className={className}>
      <div className="container margin-vert--lg markdown">
        <h1 id="top">There is no such page</h1>
        {found && (
          <p>
            Did you mean <Link to={found}>{found}</Link>?
          </p>
        )}
        <p>
          {path && (
            <>
              Nothing is at <code>{path}</code>.{' '}
            </>
          )}
          These are the pages; the search (the slash key) finds facts, claims and kernel symbols in them.
        </p>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <Link to={page}>{page}</Link>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

/** Every path, the pages of the litmus tests among them, which are too many to be listed. */
function pathsOf(all: typeof routes): string[] {
  return all.flatMap(({path, routes: below}) => (below ? pathsOf(below as typeof routes) : [path as string]));
}

/** Takes off what a mailer or a reader may have added to an address: punctuation, capitals, slashes, an ending. */
function repair(path: string, base: string): string {
  const clean = decodeURIComponent(path)
    .toLowerCase()
    .replace(/[\s.,;:!?)>\]}"'*]+$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(\/index)?\.html?$/, '')
    .replace(/(.)\/$/, '$1');
  return clean === base.slice(0, -1) ? base : clean;
}
