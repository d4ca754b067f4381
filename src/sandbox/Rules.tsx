import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {linkRules, ruleHref} from '@site/src/facts/rule-refs';
import Pieces from '@site/src/components/Pieces';
import type {Box} from './box';
import type {RuleLine, View} from './view';
import styles from './Sandbox.module.css';

/** The rules that an answer asked after, as switches: what falls with each, and what is off. */
export default function Rules({box, view: {rules, chosen, running, verdict}}: {box: Box; view: View}): ReactNode {
  const {without} = chosen;
  if (!rules && without.length === 0) return null;
  const on = rules?.filter(({id}) => !without.includes(id)) ?? [];
  const [telling, idle] = [on.filter(({changes}) => changes), on.filter(({changes}) => !changes)];
  const flip = (id: string) =>
    box.choose({without: without.includes(id) ? without.filter((other) => other !== id) : [...without, id]});
  return (
    <div role="group" aria-label="Rules" className={styles.rules} aria-busy={running}>
      <p>
        <strong>Rules that can be switched off</strong>
        {verdict !== undefined && `; now ${verdict}`}
      </p>
      {without.map((id) => (
        <Switch key={id} id={id} on={false} flip={flip}>
          is switched off.
        </Switch>
      ))}
      {telling.map((rule) => (
        <Switch key={rule.id} id={rule.id} on flip={flip}>
          <Title rule={rule} />. Without it {rule.becomes.replace(/\.?$/, '.')}
        </Switch>
      ))}
      {rules && telling.length === 0 && <p>No rule alone changes the outcomes.</p>}
      {idle.length > 0 && (
        <details>
          <summary>
            {idle.length} more {idle.length === 1 ? 'was' : 'were'} asked after, and alone{' '}
            {idle.length === 1 ? 'changes' : 'change'} nothing
          </summary>
          {idle.map((rule) => (
            <Switch key={rule.id} id={rule.id} on flip={flip}>
              <Title rule={rule} />.
            </Switch>
          ))}
        </details>
      )}
    </div>
  );
}

function Title({rule: {title}}: {rule: RuleLine}): ReactNode {
  return <Pieces of={linkRules(title.replace(/\.$/, ''))} />;
}

function Switch({
  id,
  on,
  flip,
  children,
}: {
  id: string;
  on: boolean;
  flip(id: string): void;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.rule}>
      <input type="checkbox" role="switch" checked={on} onChange={() => flip(id)} aria-label={id} />
      <span>
        <Link to={ruleHref(id)}>{id}</Link> {children}
      </span>
    </div>
  );
}
