import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {CellMarks} from '@site/plugins/kernels/test-view';
import type {AnswersView} from '@site/plugins/litmus/answers-view';
import KernelCells, {AT_THE_TOP, KernelHeads} from './KernelCells';
import KernelMark from './KernelMark';
import table from './KernelTable.module.css';
import styles from './Litmus.module.css';

/** A kind of device a row, a kernel a column. It may be wider than the window, so it scrolls in itself. */
export default function LitmusVerdicts({
  rows,
  kernels,
  label,
  marks = {},
}: {
  rows: AnswersView['rows'];
  kernels: string[];
  label: string;
  /** What real kernels say of the cells. */
  marks?: CellMarks | undefined;
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
                        <span className={styles.letters}>
                          {cells[i]!.outcomes}
                          {marks[kind]?.[i] && (
                            <>
                              {' '}
                              <KernelMark of={marks[kind][i]} />
                            </>
                          )}
                        </span>
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
