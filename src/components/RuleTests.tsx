import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {RuleView} from '@site/plugins/model/rule-view';
import {Refs} from './Sources';

/** Litmus tests that rest on a rule; where there are many, some, and the way to all. */
export default function RuleTests({rule: {id, tests}}: {rule: RuleView}): ReactNode {
  const more = tests.count - tests.some.length;
  return (
    <>
      <Refs refs={tests.some.map((name) => ({id: name, href: `/litmus/${name}`}))} />
      {more > 0 && (
        <>
          {' and '}
          <Link to={`/litmus?rule=${id}`}>{more} more</Link>
        </>
      )}
      .
    </>
  );
}
