import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import {BACKENDS} from '@site/src/kernels/backends';
import Tip from './Tip';
import {type CellMark, MARKS, type Marked, SIGNS} from './kernel-signs';
import styles from './KernelMark.module.css';

/** Where a page of a test tells what real kernels did. */
export const TOLD = 'lt-kernels';

/** That a real kernel did what a cell says, or did otherwise; whose it is shows where it is pointed at or focused. */
export default function KernelMark({of: {mark, by}, to = `#${TOLD}`}: {of: CellMark; to?: string}): ReactNode {
  const {sign, name, says} = SIGNS[mark];
  return (
    <Tip
      href={to}
      label={name}
      className={clsx('kernel-mark', styles.mark, styles[mark])}
      tip={`${capital(says)}: ${by}.`}>
      {sign}
    </Tip>
  );
}

/** What the marks of a table mean, as far as it has them. */
export function KernelLegend({
  marks,
  test,
  children,
}: {
  marks: Iterable<Marked>;
  /** The test that they are of, where the page is not its own. */
  test?: string;
  children?: ReactNode;
}): ReactNode {
  const shown = new Set(marks);
  const used = MARKS.filter((mark) => shown.has(mark));
  if (used.length === 0) return null;
  return (
    <p className={styles.legend}>
      {used.map((mark) => (
        <span key={mark}>
          <span className={styles[mark]}>{SIGNS[mark].sign}</span> {SIGNS[mark].says}
          {mark === 'stand-in' && ` with SVA, ${STAND_INS}`};{' '}
        </span>
      ))}
      no mark: no real kernel has tried it.{children}
      {test && (
        <>
          {' '}
          <Link to={`/litmus/${test}#${TOLD}`}>What real kernels did with {test}</Link>.
        </>
      )}
    </p>
  );
}

/** What stands in for hardware. */
export const STAND_INS = BACKENDS.filter(({standsFor}) => standsFor)
  .map(({name}) => name)
  .join(', ');

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
