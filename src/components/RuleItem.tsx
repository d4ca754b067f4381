import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {RuleView} from '@site/plugins/model/rule-view';
import {ofRule} from '@site/src/cite/of-rule';
import Anchor from './Anchor';
import EditLink from './EditLink';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import RuleSources from './RuleSources';
import RuleTests from './RuleTests';
import styles from './RuleItem.module.css';

/** One rule in full, at its permanent id. */
export default function RuleItem({rule}: {rule: RuleView}): ReactNode {
  const {tests} = rule;
  return (
    <Anchor className={clsx('fact', rule.part && styles.part)} id={rule.anchor}>
      <p>
        <a className="anchor-id" href={`#${rule.anchor}`}>
          {rule.id}
        </a>{' '}
        <strong>
          <Pieces of={rule.title} />
        </strong>{' '}
        <Mark is={rule.mark} /> <EditLink edit={rule.edit} what={`rule ${rule.id}`} />
      </p>
      <p>
        <Pieces of={rule.says} />
      </p>
      <ul className={styles.lines}>
        {rule.lines.map(({label, text}) => (
          <li key={label}>
            <span className={styles.label}>{label}:</span> <Pieces of={text} />
          </li>
        ))}
        {tests.count > 0 && (
          <li>
            <span className={styles.label}>Tests:</span> <RuleTests rule={rule} />
          </li>
        )}
      </ul>
      <RuleSources sources={rule.sources} rests={rule.rests} />
      <ItemLinks kind="rule" id={rule.id} dated={rule.dated} cite={() => ofRule(rule)} />
    </Anchor>
  );
}
