import {useEffect, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import type {Option} from '@site/src/facts/load';
import {ofFact} from '@site/src/cite/of-fact';
import type {FactView, Ref} from '@site/src/facts/view';
import EditLink from './EditLink';
import ItemLinks from './ItemLinks';
import Mark from './Mark';
import Pieces from './Pieces';
import Sources, {Refs} from './Sources';
import useTarget from './useTarget';
import styles from './Compare.module.css';

export interface CompareData {
  options: Option[];
  groups: {
    id: string;
    title: string;
    questions: {
      id: string;
      short: string;
      question: string;
      cells: Record<string, FactView>;
      more: Record<string, Ref[]>;
    }[];
  }[];
}

/** What the reader has chosen to see; kept in the address, so that a view can be sent on. */
interface View {
  /** Groups of rows; empty for all. */
  rows: string[];
  /** Neighbours that are shown beside the four ways. */
  beside: string[];
  /** Those of the four ways that are left out. */
  without: string[];
  differ: boolean;
}

const ALL: View = {rows: [], beside: [], without: [], differ: false};

function readView(search: string): View {
  const query = new URLSearchParams(search);
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  return {rows: list('rows'), beside: list('with'), without: list('without'), differ: query.has('differ')};
}

function writeView({rows, beside, without, differ}: View): void {
  const query = [
    ...(rows.length > 0 ? [`rows=${rows.join(',')}`] : []),
    ...(beside.length > 0 ? [`with=${beside.join(',')}`] : []),
    ...(without.length > 0 ? [`without=${without.join(',')}`] : []),
    ...(differ ? ['differ'] : []),
  ].join('&');
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
}

const toggled = (list: string[], item: string) =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** The matrix of questions × options. Without JavaScript every row and every column is there; with it, rows and columns can be chosen. */
export default function Compare({data: {options, groups}}: {data: CompareData}): ReactNode {
  const browser = useIsBrowser();
  const [view, setView] = useState(ALL);
  useEffect(() => setView(readView(location.search)), []);

  function change(part: Partial<View>): void {
    const next = {...view, ...part};
    setView(next);
    writeView(next);
  }

  const shown = options.filter(({id, neighbour}) =>
    neighbour ? view.beside.includes(id) : !view.without.includes(id),
  );
  useTarget((id) => {
    const question = groups.flatMap((group) => group.questions.map((row) => ({group: group.id, ...row})));
    const row = question.find(({cells}) => Object.values(cells).some((cell) => cell.id === id));
    const column = options.find((option) => row?.cells[option.id]?.id === id);
    if (!row || !column) return;
    // Read anew: on arrival the view of the address has not been taken over yet.
    const now = readView(location.search);
    change({
      rows: now.rows.length === 0 || now.rows.includes(row.group) ? now.rows : [],
      beside: column.neighbour && !now.beside.includes(column.id) ? [...now.beside, column.id] : now.beside,
      without: now.without.filter((other) => other !== column.id),
      differ: false,
    });
  });
  const differs = (cells: Record<string, FactView>) => new Set(shown.map(({id}) => cells[id]!.value)).size > 1;
  const visible = groups
    .filter(({id}) => view.rows.length === 0 || view.rows.includes(id))
    .map((group) => ({...group, questions: group.questions.filter(({cells}) => !view.differ || differs(cells))}))
    .filter(({questions}) => questions.length > 0);
  const count = visible.reduce((sum, {questions}) => sum + questions.length, 0);

  return (
    <>
      {!browser && <div className={styles.room} />}
      {browser && (
        <form className={styles.controls} aria-label="What to compare" onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>Rows (all, if none is chosen)</legend>
            {groups.map(({id, title}) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={view.rows.includes(id)}
                  onChange={() => change({rows: toggled(view.rows, id)})}
                />{' '}
                {title}
              </label>
            ))}
            <label>
              <input type="checkbox" checked={view.differ} onChange={() => change({differ: !view.differ})} /> Only where
              they differ
            </label>
          </fieldset>
          <fieldset>
            <legend>The four ways</legend>
            {options
              .filter(({neighbour}) => !neighbour)
              .map(({id, short}) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={!view.without.includes(id)}
                    onChange={() => change({without: toggled(view.without, id)})}
                  />{' '}
                  {short}
                </label>
              ))}
          </fieldset>
          <fieldset>
            <legend>Neighbours of today</legend>
            {options
              .filter(({neighbour}) => neighbour)
              .map(({id, short}) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={view.beside.includes(id)}
                    onChange={() => change({beside: toggled(view.beside, id)})}
                  />{' '}
                  {short}
                </label>
              ))}
          </fieldset>
          <p role="status">
            {count} of {groups.reduce((sum, {questions}) => sum + questions.length, 0)} questions, {shown.length}{' '}
            columns
          </p>
        </form>
      )}
      {/* The four ways fit a wide window, and their names stay in sight; with neighbours the matrix scrolls in itself. */}
      <div
        className={styles.scroll}
        {...(shown.some(({neighbour}) => neighbour)
          ? {
              'data-wide': true,
              tabIndex: 0,
              role: 'group',
              'aria-label': 'The comparison, which may be wider than the window',
            }
          : {})}>
        <div
          role="table"
          aria-label="Questions by option"
          className={styles.matrix}
          style={{'--columns': shown.length} as React.CSSProperties}>
          <div role="rowgroup" className={styles.head}>
            <div role="row" className={styles.row}>
              <div role="columnheader">Question</div>
              {options.map(({id, short, page}) => (
                <div role="columnheader" key={id} data-off={!shown.some((option) => option.id === id) || undefined}>
                  <Link to={page}>{short}</Link>
                </div>
              ))}
            </div>
          </div>
          {visible.map(({id: group, title, questions}) => (
            <div role="rowgroup" key={group} aria-labelledby={`group-${group}`}>
              <div role="row" className={styles.group}>
                <div role="rowheader">
                  <Heading as="h2" id={`group-${group}`}>
                    {title}
                  </Heading>
                </div>
              </div>
              {questions.map(({id: row, question, cells, more}) => (
                <div role="row" key={row} className={styles.row}>
                  <div role="rowheader">
                    <Heading as="h3" id={`row-${row}`}>
                      {question}
                    </Heading>
                  </div>
                  {options.map(({id: column, short}) => (
                    <div
                      role="cell"
                      key={column}
                      id={cells[column]!.id}
                      data-off={!shown.some((option) => option.id === column) || undefined}>
                      <Cell cell={cells[column]!} column={short} more={more[column] ?? []} />
                    </div>
                  ))}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function Cell({cell, column, more}: {cell: FactView; column: string; more: Ref[]}): ReactNode {
  useBrokenLinks().collectAnchor(cell.id);
  const further = more.filter(({id}) => !cell.rests.some((rest) => rest.id === id));
  return (
    <>
      <p className={styles.value}>
        <span className={styles.column}>{column}: </span>
        <strong>{cell.value}</strong> <Mark is={cell.mark} />
      </p>
      <p>
        <Pieces of={cell.text} />
        {cell.span && <span className="span"> ({cell.span})</span>}
      </p>
      {cell.looked && (
        <p className="looked">
          Looked for in vain: <Pieces of={cell.looked} />
        </p>
      )}
      {/* A text browser knows no <details>: it would go on in the line above. */}
      <br className="text-browser" />
      <details>
        <summary>
          <span className="anchor-id">{cell.id}</span>: sources
        </summary>
        <Sources sources={cell.sources} rests={cell.rests} />
        {further.length > 0 && (
          <p>
            see also <Refs refs={further} />
          </p>
        )}
        <p className="edit">
          <a href={`#${cell.id}`}>link to this cell</a> · <EditLink edit={cell.edit} what={`fact ${cell.id}`} />
        </p>
        <ItemLinks kind="fact" id={cell.id} dated={cell.dated} cite={() => ofFact(cell)} />
      </details>
    </>
  );
}
