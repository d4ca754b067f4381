// Wrapped so that the page of a litmus test, which has no entry of its own, marks the entry of the list of tests.
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import DocSidebar from '@theme-original/DocSidebar';
import type {Props} from '@theme/DocSidebar';

export default function DocSidebarWrapper(props: Props): ReactNode {
  const list = useBaseUrl('/litmus');
  const {path} = props;
  const within = path.startsWith(`${list}/`) && !path.startsWith(`${list}/notation`);
  return <DocSidebar {...props} path={within ? list : path} />;
}
