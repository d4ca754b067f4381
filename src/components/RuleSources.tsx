import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {RuleSource} from '@site/plugins/model/rule-sources';
import type {Ref} from '@site/src/facts/view';
import {Refs} from './Sources';

/** The sources of a rule, and the rules that it rests on. */
export default function RuleSources({
  sources,
  rests,
}: {
  sources: readonly RuleSource[];
  rests: readonly Ref[];
}): ReactNode {
  return (
    <ul className="sources">
      {rests.length > 0 && (
        <li>
          rests on <Refs refs={rests} />
        </li>
      )}
      {sources.map(({label, href, note, releases}, i) => (
        <li key={i}>
          {href ? <Link to={href}>{label}</Link> : label}
          {releases && (
            <>
              {' (Linux '}
              <Refs refs={releases.map(({release, href: to}) => ({id: release, href: to}))} />)
            </>
          )}
          {note && `: ${note}`}
        </li>
      ))}
    </ul>
  );
}
