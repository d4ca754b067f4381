import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {ruleHref} from '@site/src/facts/rule-refs';

/** Rules by their numbers, each a link. */
export default function RuleLinks({rules}: {rules: readonly string[]}): ReactNode {
  return rules.map((rule, i) => (
    <Fragment key={rule}>
      {i > 0 && ' '}
      <Link to={ruleHref(rule)}>{rule}</Link>
    </Fragment>
  ));
}
