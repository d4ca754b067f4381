import {Fragment, type ReactNode} from 'react';
import styles from './KernelTable.module.css';

/** For w3m, which puts the name of a row beside the middle of its cells; React knows it of <td> alone. */
export const AT_THE_TOP = {valign: 'top'} as object;

interface Props {
  kernels: readonly string[];
  /** What the cell of a kernel says, by the place of the kernel in the list. */
  cell: (index: number) => ReactNode;
  /** A class for that cell. */
  look: (index: number) => string | undefined;
}

/**
 * The cells of a row, a kernel each. A text browser would draw a table that is wider than its window, so all of them stand
 * in one cell of HTML, where it wraps them, each behind its kernel; CSS and the roles make a cell of each.
 */
export default function KernelCells({kernels, cell, look}: Props): ReactNode {
  return (
    <td role="none" className={styles.cells}>
      {kernels.map((kernel, i) => (
        <Fragment key={kernel}>
          <span className="text-browser">{kernel} </span>
          <span role="cell" className={look(i)}>
            {cell(i)}
          </span>
          <span className="text-browser">{i < kernels.length - 1 && ' | '}</span>
        </Fragment>
      ))}
    </td>
  );
}

/** Cells without anything in them. */
export function EmptyCells({count}: {count: number}): ReactNode {
  return Array.from({length: count}, (_, i) => <span key={i} className={styles.empty} aria-hidden="true" />);
}

/** The heads of those columns. */
export function KernelHeads({kernels}: {kernels: readonly string[]}): ReactNode {
  return (
    <td role="none" className={styles.cells}>
      {kernels.map((kernel) => (
        <Fragment key={kernel}>
          <span role="columnheader">{kernel}</span>
          <span className="text-browser"> </span>
        </Fragment>
      ))}
    </td>
  );
}
