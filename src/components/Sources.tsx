import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {SourceLink} from '@site/src/facts/links';
import type {Ref} from '@site/src/facts/view';

/** One source as a link, with what is to be known about the link. */
export function Source({source: {label, href, unchecked, note}}: {source: SourceLink}): ReactNode {
  return (
    <>
      {href ? <Link to={href}>{label}</Link> : label}
      {unchecked && ' (link not checked)'}
      {note && `: ${note}`}
    </>
  );
}

/** The sources of a fact or claim, and the facts that it rests on. */
export default function Sources({
  sources,
  rests = [],
}: {
  sources: readonly SourceLink[];
  rests?: readonly Ref[];
}): ReactNode {
  if (sources.length === 0 && rests.length === 0) return null;
  return (
    <ul className="sources">
      {rests.length > 0 && (
        <li>
          rests on <Refs refs={rests} />
        </li>
      )}
      {sources.map((source, i) => (
        <li key={i}>
          <Source source={source} />
        </li>
      ))}
    </ul>
  );
}

/** Ids as links, with commas. */
export function Refs({refs}: {refs: readonly Ref[]}): ReactNode {
  return refs.map(({id, href}, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <Link to={href}>{id}</Link>
    </span>
  ));
}
