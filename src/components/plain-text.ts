/** What a heading says, where its parts are elements. */
import {Children, isValidElement, type ReactNode} from 'react';

export function plainText(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === 'string' || typeof child === 'number') return String(child);
      return isValidElement<{children?: ReactNode}>(child) ? plainText(child.props.children) : '';
    })
    .join('');
}
