import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import KernelCells, {AT_THE_TOP, KernelHeads} from './KernelCells';
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
            <th scope="row" align="left" {...AT_THE_TOP}>
              Kernel
            </th>
            <KernelHeads kernels={kernels} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({kind, cells}) => (
            <tr key={kind}>
              <th scope="row" align="left" {...AT_THE_TOP}>
                {kind}
                <span className="text-browser">:</span>
              </th>
              <KernelCells
                kernels={kernels}
                look={(i) => styles[cells[i]!.verdict.toLowerCase()]}
                cell={(i) => (
                  <>
                    {cells[i]!.verdict}
                    {cells[i]!.outcomes && (
                      <>
                        {' '}
                        <span className={styles.letters}>{cells[i]!.outcomes}</span>
                      </>
                    )}
                  </>
                )}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
