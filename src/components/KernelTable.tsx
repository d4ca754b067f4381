import {Fragment, type ReactNode} from 'react';
import clsx from 'clsx';
import type {FlagRow, KernelTable as Data} from '@site/plugins/model/kernel-table';
import KernelCells, {AT_THE_TOP, EmptyCells, KernelHeads} from './KernelCells';
import {Refs} from './Sources';
import styles from './KernelTable.module.css';

/** What each kernel does, as yes or no. It may be wider than the window, so it scrolls in itself. `align` is for w3m. */
export default function KernelTable({data: {eras, kernels, groups}}: {data: Data}): ReactNode {
  return (
    <div className={clsx('table-scroll', styles.scroll)} tabIndex={0} role="group" aria-label="What each kernel does">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="row" align="left" {...AT_THE_TOP}>
              Era
            </th>
            <Eras eras={eras} kernels={kernels} />
          </tr>
          <tr>
            <th scope="row" align="left" {...AT_THE_TOP}>
              Kernel
            </th>
            <KernelHeads kernels={kernels} />
          </tr>
        </thead>
        {groups.map(({id, title, rows}) => (
          <tbody key={id}>
            <tr className={styles.group}>
              <th scope="rowgroup" align="left">
                <span className="text-browser">-- </span>
                {title}
                <span className="text-browser"> --</span>
              </th>
              <td role="none" className={styles.cells}>
                <EmptyCells count={kernels.length} />
              </td>
            </tr>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" align="left" {...AT_THE_TOP}>
                  {row.says}
                  <br />
                  <Because of={row} />
                  <span className="text-browser">:</span>
                </th>
                <KernelCells
                  kernels={kernels}
                  look={(i) => (row.values[i] ? styles.yes : styles.no)}
                  cell={(i) => (row.values[i] ? 'yes' : 'no')}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The eras, each above the first of its kernels; a text browser, which does not show the columns, is told which they are. */
function Eras({eras, kernels}: Pick<Data, 'eras' | 'kernels'>): ReactNode {
  return (
    <td role="none" className={styles.cells}>
      {eras.map(({name, kernels: span}, i) => {
        const first = eras.slice(0, i).reduce((sum, era) => sum + era.kernels, 0);
        return (
          <Fragment key={name}>
            <span role="columnheader" aria-colspan={span} className={styles.era}>
              {name}
            </span>
            <span className="text-browser">
              {` (${kernels.slice(first, first + span).join(', ')})`}
              {i < eras.length - 1 && ' | '}
            </span>
            <EmptyCells count={span - 1} />
          </Fragment>
        );
      })}
    </td>
  );
}

/** The rules that decide a row. */
function Because({of: {rules, unless, leftOut}}: {of: FlagRow}): ReactNode {
  return (
    <span className={styles.because}>
      {leftOut && 'left out: '}
      {unless && 'unless '}
      <Refs refs={rules} />
    </span>
  );
}
