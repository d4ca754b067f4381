import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {FlagRow, KernelTable as Data} from '@site/plugins/model/kernel-table';
import {Refs} from './Sources';
import styles from './KernelTable.module.css';

/** What each kernel does, as yes or no. It may be wider than the window, so it scrolls in itself. `align` is for w3m. */
export default function KernelTable({data: {eras, kernels, groups}}: {data: Data}): ReactNode {
  return (
    <div className={clsx('table-scroll', styles.scroll)} tabIndex={0} role="group" aria-label="What each kernel does">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="row" align="left">
              Era
            </th>
            {eras.map(({name, kernels: span}) => (
              <th key={name} scope="colgroup" colSpan={span}>
                {name}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" align="left">
              Kernel
            </th>
            {kernels.map((release) => (
              <th key={release} scope="col">
                {release}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({id, title, rows}) => (
          <tbody key={id}>
            <tr className={styles.group}>
              <th scope="rowgroup" align="left">
                {title}
              </th>
              <td colSpan={kernels.length} />
            </tr>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" align="left">
                  {row.says}
                  <br />
                  <Because of={row} />
                </th>
                {row.values.map((yes, i) => (
                  <td key={kernels[i]} className={yes ? styles.yes : styles.no}>
                    {yes ? 'yes' : 'no'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
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
