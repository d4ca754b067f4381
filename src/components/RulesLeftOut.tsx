import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {LeftOut} from '@site/plugins/model/pages';
import Pieces from './Pieces';

/** The rules that are not in the model, each with the reason. */
export default function RulesLeftOut({data}: {data: LeftOut[]}): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Why it is left out</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({id, href, title, why}) => (
          <tr key={id}>
            <td>
              <Link to={href}>{id}</Link> <Pieces of={title} />
            </td>
            <td>
              <Pieces of={why} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
