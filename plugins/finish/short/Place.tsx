/** Where a thing stands on the site, and where it is corrected. */
import type {ReactNode} from 'react';
import type {Edit} from '../../../src/facts/view';
import {Link} from './Site';

/** `title`: of the page that `href` leads to. */
export function Place({href, title, edit, what}: {href: string; title: string; edit: Edit; what: string}): ReactNode {
  return (
    <p>
      In its place: <Link to={href}>{title}</Link>.
      <span className="edit">
        {' '}
        Wrong? <Link to={edit.href}>Edit {what}</Link> ({edit.file}, line {edit.line}).
      </span>
    </p>
  );
}
