// Swizzled to repair what mailers and readers do to an address, and else to offer what is like it.
import {useEffect, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {Props} from '@theme/NotFound/Content';
import Addresses from '@site/src/components/Addresses';
import {go} from '@site/src/components/arrival';
import {loadKnown} from '@site/src/components/load-known';
import {nameOf} from '@site/src/cite/known-addresses';
import {nearestAddresses} from '@site/src/cite/nearest-addresses';
import {pagePath} from '@site/src/cite/page-path';
import {type Repaired, repairAddress} from '@site/src/cite/repair-address';

type Answer = Repaired | {is: 'like'; to: string[]};

export default function NotFoundContent({className}: Props): ReactNode {
  const base = useBaseUrl('/');
  const location = useLocation();
  const pages = Object.values(useAllDocsData()).flatMap(({versions}) =>
    versions.flatMap(({docs}) => docs.map(({path}) => path)),
  );
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    // The browser's own, for the router has taken the percent signs out of its copy.
    const {pathname, search, hash} = window.location;
    setAsked(pathname + search + hash);
    void loadKnown(base).then((known) => {
      const path = pagePath(pathname, base);
      const found = repairAddress({pathname, search, hash}, base, known) ?? {
        is: 'like',
        to: nearestAddresses(path, known),
      };
      setAnswer(found);
      if (found.is === 'found') go({from: pathname, to: base.replace(/\/$/, '') + found.to, did: found.did});
    });
  }, [base, location]);
  return (
    <main className={className}>
      <div className="container margin-vert--lg markdown">
        <h1 id="top">There is no such page</h1>
        {asked && (
          <p>
            Nothing is at <code>{asked}</code>.
          </p>
        )}
        <div role="status">{answer && <Answered answer={answer} />}</div>
        <p>
          A fact has the address <code>/f/</code> and its id, such as <code>/f/u5d</code>; a rule <code>/r/R13</code>, a
          litmus test <code>/t/pin-fork-write</code>, a claim <code>/m/T-JG-1119-4</code>, a term <code>/g/pasid</code>.
          In an address from a mail, look for a full stop, a bracket or a quotation mark at its end that is no part of
          it. The search (the slash key) finds facts, claims and kernel symbols.
        </p>
        <p>These are the pages:</p>
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

function Answered({answer}: {answer: Answer}): ReactNode {
  switch (answer.is) {
    case 'right':
      return (
        <p>The address is in order, but this server has nothing there. Perhaps the site is still being put in place.</p>
      );
    case 'found':
      return <Meant says={`It must have meant this address (the site ${answer.did.join(', ')}):`} to={[answer.to]} />;
    case 'guess':
      return answer.to.length === 1 ? (
        <DidYouMean address={answer.to[0]!} />
      ) : (
        <Meant says="Did you mean one of these?" to={answer.to} />
      );
    case 'like':
      return (
        <Meant
          says={answer.to.length > 0 ? 'These are the nearest addresses:' : 'No address is like it.'}
          to={answer.to}
        />
      );
  }
}

function DidYouMean({address}: {address: string}): ReactNode {
  const base = useBaseUrl('/').replace(/\/$/, '');
  return (
    <p>
      Did you mean <a href={base + address}>{address}</a>? It is {nameOf(address)}.
    </p>
  );
}

function Meant({says, to}: {says: string; to: readonly string[]}): ReactNode {
  return (
    <>
      <p>{says}</p>
      <Addresses addresses={to} />
    </>
  );
}
