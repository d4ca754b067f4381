import type {ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import CopyHeading from './CopyHeading';

/** The title of a page, at the permanent id that all of them have. */
export default function TitleHeading({title}: {title: string}): ReactNode {
  return (
    <header className="heading heading--h1">
      <h1 id="top">{title}</h1>
      {useIsBrowser() && <CopyHeading id="top" title={title} />}
    </header>
  );
}
