import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {SourceLink} from '@site/src/facts/links';
import type {GapView, Ref} from '@site/src/facts/view';
import Anchor from './Anchor';
import EditLink from './EditLink';
import Pieces from './Pieces';
import {Refs, Source} from './Sources';

type Cited = SourceLink & {by: Ref[]};

export interface SourcesData {
  trees: {release: string; note: string; href: string}[];
  commits: {id: string; note: string; href: string}[];
  documents: Cited[];
  files: Cited[];
  mails: Cited[];
  cves: Cited[];
}

/** The kernel trees and single commits that were read. */
export function Trees({data: {trees, commits}}: {data: SourcesData}): ReactNode {
  return (
    <ul>
      {trees.map(({release, note, href}) => (
        <li key={release}>
          <Link to={href}>Linux {release}</Link>: {note}
        </li>
      ))}
      {commits.map(({id, note, href}) => (
        <li key={id}>
          <Link to={href}>commit {id}</Link>: {note}
        </li>
      ))}
    </ul>
  );
}

/** Every document, mail, CVE and kernel file, with what cites it. */
export function Documents({data: {documents, files, mails, cves}}: {data: SourcesData}): ReactNode {
  return (
    <>
      <List id="so-documents" title="Documents and commits" of={documents} />
      <List id="so-mails" title="Mails cited by Message-ID" of={mails} />
      <List id="so-cves" title="CVE records" of={cves} />
      <List id="so-files" title="Files of the kernel tree" of={files} />
    </>
  );
}

function List({id, title, of}: {id: string; title: string; of: Cited[]}): ReactNode {
  return (
    <>
      <Heading as="h3" id={id}>
        {title} ({of.length})
      </Heading>
      <ul>
        {of.map((source) => (
          <li key={source.label}>
            <Source source={source} />. Cited by <Refs refs={source.by} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is not known. */
export function Gaps({data, about}: {data: GapView[]; about?: string}): ReactNode {
  return data
    .filter((gap) => !about || gap.about === about)
    .map((gap) => (
      <Anchor key={gap.id} id={gap.id} className="fact">
        <p>
          <a className="anchor-id" href={`#${gap.id}`}>
            {gap.id}
          </a>{' '}
          <Pieces of={gap.text} /> (on <Link to={gap.about}>{gap.about}</Link>){' '}
          <EditLink edit={gap.edit} what={`gap ${gap.id}`} />
        </p>
      </Anchor>
    ));
}
