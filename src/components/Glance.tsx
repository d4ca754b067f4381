import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {GlanceData} from '@site/src/facts/pages';
import Mark from './Mark';

/** The cells of one or a few columns of the comparison, as a short table. */
export default function Glance({of, data: {options, rows}}: {of: string; data: GlanceData}): ReactNode {
  const columns = of.split(',').map((id) => options.find((option) => option.id === id.trim())!);
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="At a glance">
      <table>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {columns.map(({id, short}) => (
              <th key={id} scope="col">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({id: row, short, cells}) => (
            <tr key={row}>
              <th scope="row">
                <Link to={`/compare#row-${row}`}>{short}</Link>
              </th>
              {columns.map(({id: column}) => {
                const cell = cells[column]!;
                return (
                  <td key={column}>
                    {cell.value}{' '}
                    <Link to={cell.href} className="cite">
                      [{cell.id}]
                    </Link>{' '}
                    <Mark is={cell.mark} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
