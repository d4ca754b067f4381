import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Option} from '@site/src/facts/load';

/** The options, one sentence each; with `neighbours` those of today instead of the four of 2018. */
export default function Options({data, neighbours = false}: {data: Option[]; neighbours?: boolean}): ReactNode {
  return (
    <ul>
      {data
        .filter((option) => option.neighbour === neighbours)
        .map(({id, title, page, sentence}) => (
          <li key={id}>
            <Link to={page}>{title}</Link>: {sentence}
          </li>
        ))}
    </ul>
  );
}
