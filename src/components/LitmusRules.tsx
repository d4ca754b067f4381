import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {linkRules, ruleHref} from '@site/src/facts/rule-refs';
import Pieces from './Pieces';

/** The rules that a page names, by their titles. */
export default function LitmusRules({rules}: {rules: {id: string; title: string}[]}): ReactNode {
  if (rules.length === 0) return null;
  return (
    <>
      <p>The rules named on this page:</p>
      <ul>
        {rules.map(({id, title}) => (
          <li key={id}>
            <Link to={ruleHref(id)}>{id}</Link> <Pieces of={linkRules(title)} />
          </li>
        ))}
      </ul>
    </>
  );
}
