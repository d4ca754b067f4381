import clsx from 'clsx';
import type {ReactNode} from 'react';
import KernelMark, {KernelLegend, TOLD} from '../components/KernelMark';
import styles from './Sandbox.module.css';
import type {View} from './view';

/** What comes out under every kernel and kind of device; the one that was run is marked. */
export default function Table({view: {table, chosen}}: {view: View}): ReactNode {
  if (!table) return null;
  return (
    <details open className={styles.table}>
      <summary>Every kernel and kind of device</summary>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Every kernel and kind of device">
        <table>
          <thead>
            <tr>
              <th scope="row">Kernel</th>
              {table.kernels.map((kernel) => (
                <th key={kernel} scope="col">
                  {kernel}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({kind, cells}) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                {cells.map(({verdict, outcomes, mark}, i) => {
                  const here = kind === chosen.device && table.kernels[i] === chosen.kernel;
                  return (
                    <td
                      key={table.kernels[i]}
                      className={clsx(styles[verdict.toLowerCase()], here && styles.here)}
                      aria-current={here || undefined}>
                      {verdict}
                      {outcomes && (
                        <span className={styles.letters}>
                          {' '}
                          {outcomes} {mark && <KernelMark of={mark} to={`/litmus/${table.test}#${TOLD}`} />}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.test && (
        <KernelLegend
          marks={table.rows.flatMap(({cells}) => cells.flatMap(({mark}) => mark?.mark ?? []))}
          test={table.test}
        />
      )}
      <p>{table.says}</p>
      <ul>
        {table.outcomes.map(({label, text, says}) => (
          <li key={label}>
            <strong>{label}</strong>: <code className={styles.outcome}>{text}</code> {says}
          </li>
        ))}
      </ul>
    </details>
  );
}
