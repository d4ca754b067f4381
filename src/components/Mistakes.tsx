import type {ReactNode} from 'react';
import type {FactView} from '@site/src/facts/view';
import FactItem from './FactItem';

/** What is often said, and what is so. */
export default function Mistakes({data}: {data: FactView[]}): ReactNode {
  return data.map((fact) => <FactItem key={fact.id} fact={fact} />);
}
