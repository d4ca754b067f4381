/** Where a statement is from. */
import type {ReactNode} from 'react';
import type {RuleSource} from '../../model/rule-sources';
import type {SourceLink} from '../../../src/facts/links';
import {Link} from './Site';
import {Listed, refPath} from './Text';

/** One source, with what is to be known about its link. */
export function Source({of: {kind, label, href, unchecked, note}}: {of: SourceLink}): ReactNode {
  const to = kind === 'claim' ? refPath(label) : href;
  return (
    <>
      {to ? <Link to={to}>{label}</Link> : label}
      {unchecked && ' (link not checked)'}
      {note && `: ${note}`}
    </>
  );
}

/** The sources of a fact, claim or term, or that there are none and why. */
export function Sources({of, none}: {of: readonly SourceLink[]; none: string}): ReactNode {
  return (
    <>
      <h2 id="sources">Sources</h2>
      {of.length === 0 && <p>{none}</p>}
      {of.length > 0 && (
        <ul>
          {of.map((source, i) => (
            <li key={i}>
              <Source of={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A kernel file is there once, with each release in which it was read. */
export function RuleSources({of}: {of: readonly RuleSource[]}): ReactNode {
  return (
    <>
      <h2 id="sources">Sources</h2>
      {of.length === 0 && <p>None of its own: it follows from the rules that it rests on.</p>}
      {of.length > 0 && (
        <ul>
          {of.map(({label, href, note, releases}, i) => (
            <li key={i}>
              {href ? <Link to={href}>{label}</Link> : label}
              {releases && (
                <>
                  {' (Linux '}
                  <Listed of={releases.map(({release, href: to}) => ({id: release, to}))} />)
                </>
              )}
              {note && `: ${note}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
