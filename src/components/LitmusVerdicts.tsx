import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import table from './KernelTable.module.css';
import styles from './Litmus.module.css';

/** A kind of device a row, a kernel a column. It may be wider than the window, so it scrolls in itself. */
export default function LitmusVerdicts({
  rows,
  kernels,
  label,
}: {
  rows: AnswersView['rows'];
  kernels: string[];
  label: string;
}): ReactNode {
  return (
    <div className={clsx('table-scroll', table.scroll)} tabIndex={0} role="group" aria-label={label}>
      <table className={clsx(table.table, styles.verdicts)}>
        <thead>
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
        <tbody>
          {rows.map(({kind, cells}) => (
            <tr key={kind}>
              <th scope="row" align="left">
                {kind}
              </th>
              {cells.map(({verdict, outcomes}, i) => (
                <td key={kernels[i]} className={styles[verdict.toLowerCase()]}>
                  {verdict}
                  {outcomes && (
                    <>
                      {' '}
                      <span className={styles.letters}>{outcomes}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
