import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Edit} from '@site/src/facts/view';

/** Leads to the line of the repository where `what` is written. */
export default function EditLink({edit: {href, file, line}, what}: {edit: Edit; what: string}): ReactNode {
  return (
    <Link
      to={href}
      className="edit"
      data-pagefind-ignore="all"
      title={`${file}, line ${line}`}
      aria-label={`Edit ${what}`}>
      edit
    </Link>
  );
}
