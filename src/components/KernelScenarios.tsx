import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type {ScenarioCell, ScenarioRow, Scenarios} from '@site/plugins/kernels/scenarios';
import KernelMark, {KernelLegend, TOLD} from './KernelMark';
import verdicts from './Litmus.module.css';
import styles from './KernelMark.module.css';

/** The scenarios whose answer changes between kernels on record, or those where it does not: predicted and seen. */
export default function KernelScenarios({of, data}: {of: 'differ' | 'same'; data: Scenarios}): ReactNode {
  const rows = data[of];
  if (rows.length === 0) return <p>No kernel is on record that could show it.</p>;
  const shown = (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={LABELS[of]}>
        <table className={styles.runs}>
          <thead>
            <tr>
              {['Test', 'Kind', ...data.releases].map((head) => (
                <th key={head} scope="col" align="left">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.scenario} ${row.test} ${row.kind}`} row={row} releases={data.releases} />
            ))}
          </tbody>
        </table>
      </div>
      <KernelLegend marks={rows.flatMap(({cells}) => cells.flatMap(({mark}) => mark?.mark ?? []))} />
      <Backports rows={rows} releases={data.releases} />
    </>
  );
  if (of === 'differ') return shown;
  return (
    <div>
      <details>
        <summary>{rows.length} rows</summary>
        {shown}
      </details>
    </div>
  );
}

const LABELS = {differ: 'Scenarios that kernels answer differently', same: 'Scenarios that kernels answer alike'};

function Row({row: {scenario, test, kind, cells}, releases}: {row: ScenarioRow; releases: string[]}): ReactNode {
  const to = `/litmus/${test}#${TOLD}`;
  return (
    <tr>
      <th scope="row" align="left">
        {scenario} <Link to={to}>{test}</Link>
      </th>
      <td>{kind}</td>
      {cells.map((cell, i) => (
        <Cell key={releases[i]} of={cell} to={to} />
      ))}
    </tr>
  );
}

function Cell({of: {predicted, mark, seen}, to}: {of: ScenarioCell; to: string}): ReactNode {
  return (
    <td>
      <span className={clsx(verdicts[predicted.toLowerCase()])}>{predicted}</span>{' '}
      {mark && <KernelMark of={mark} to={to} />}
      {seen && ` ${seen}`}
    </td>
  );
}

/** Where a stable release has what its first release had not. */
function Backports({rows, releases}: {rows: readonly ScenarioRow[]; releases: readonly string[]}): ReactNode {
  return releases.map((release, i) => {
    const other = rows.filter(({cells}) => cells[i]!.before);
    if (other.length === 0) return null;
    return (
      <p key={release}>
        {release} has backports that matter here. On {other[0]!.cells[i]!.before!.kernel} itself the model says:{' '}
        {other.map(({scenario, test, kind, cells}, j) => (
          <Fragment key={`${test} ${kind}`}>
            {j > 0 && ', '}
            {scenario} {test} ({kind}) {cells[i]!.before!.verdict}
          </Fragment>
        ))}
        .
      </p>
    );
  });
}
