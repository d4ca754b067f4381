import type {ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import type {FactView, NodeView} from '@site/src/facts/view';
import {Decision} from './Decisions';
import Pieces from './Pieces';
import {Refs} from './Sources';
import styles from './Choose.module.css';

interface Data {
  start: string;
  nodes: NodeView[];
  decisions: Record<string, FactView>;
}

/** The guide: questions one after the other, the path in the address; below it the whole tree as text. */
export default function Choose({data}: {data: Data}): ReactNode {
  return (
    <>
      {useIsBrowser() ? <Guide data={data} /> : <div className={styles.room} />}
      <Heading as="h2" id="ch-tree">
        The whole tree
      </Heading>
      <Tree data={data} at={data.start} />
    </>
  );
}

function Guide({data: {start, nodes, decisions}}: {data: Data}): ReactNode {
  const {search, pathname} = useLocation();
  const history = useHistory();
  const query = new URLSearchParams(search);

  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: {node: NodeView; chosen?: NodeView['answers'][number]}[] = [];
  let decision: FactView | undefined;
  let unknown: string | undefined;
  for (let node = byId.get(start); node;) {
    const given = query.get(node.id);
    const chosen = node.answers.find(({id}) => id === given);
    if (given !== null && !chosen)
      unknown = `The link answers "${node.ask}" with "${given}", which is not one of the answers (any more).`;
    path.push(chosen ? {node, chosen} : {node});
    decision = chosen && decisions[chosen.to];
    node = chosen && byId.get(chosen.to);
  }

  /** Answers after the one that is changed belong to another path, and are dropped. */
  function answer(index: number, id: string): void {
    const next = new URLSearchParams(path.slice(0, index).map((step) => [step.node.id, step.chosen!.id]));
    next.set(path[index]!.node.id, id);
    history.push(`${pathname}?${next}`);
  }

  return (
    <form className={styles.guide} aria-label="Decision guide" onSubmit={(event) => event.preventDefault()}>
      {unknown && <p role="alert">{unknown}</p>}
      {path.map(({node, chosen}, i) => (
        <fieldset key={node.id}>
          <legend>
            {i + 1}. {node.ask}
          </legend>
          {node.help && (
            <p className={styles.help}>
              <Pieces of={node.help} />
            </p>
          )}
          {node.answers.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={node.id}
                value={option.id}
                checked={chosen?.id === option.id}
                onChange={() => answer(i, option.id)}
              />{' '}
              {option.say}
            </label>
          ))}
          {chosen && (
            <p className={styles.because}>
              <Pieces of={chosen.because} /> (<Refs refs={chosen.rests} />)
            </p>
          )}
        </fieldset>
      ))}
      <div role="status" className={styles.result}>
        {decision && <Decision decision={decision} />}
      </div>
      <button type="button" className="button button--secondary button--sm" onClick={() => history.push(pathname)}>
        Start again
      </button>
    </form>
  );
}

function Tree({data, at}: {data: Data; at: string}): ReactNode {
  const node = data.nodes.find(({id}) => id === at);
  const decision = data.decisions[at];
  if (!node) {
    return (
      decision && (
        <p>
          <strong>
            <Pieces of={decision.text} />
          </strong>{' '}
          <a href={`#${decision.id}`}>[{decision.id}]</a>
        </p>
      )
    );
  }
  return (
    <>
      <p id={`q-${node.id}`}>{node.ask}</p>
      <ul className={styles.tree}>
        {node.answers.map((answer) => (
          <li key={answer.id}>
            <strong>{answer.say.replace(/[.]$/, '')}.</strong> <Pieces of={answer.because} /> (
            <Refs refs={answer.rests} />)
            <Tree data={data} at={answer.to} />
          </li>
        ))}
      </ul>
    </>
  );
}
