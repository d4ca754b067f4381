import type {ReactNode} from 'react';
import type {RuleView} from '@site/plugins/model/rule-view';
import RuleItem from './RuleItem';

/** The rules of one group, in the order of their numbers. */
export default function Rules({data}: {data: RuleView[]}): ReactNode {
  return data.map((rule) => <RuleItem key={rule.id} rule={rule} />);
}
