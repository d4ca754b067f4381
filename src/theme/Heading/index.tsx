// Wrapped to put "Copy for mail" beside the heading and not into it: it is no part of what the heading says.
import type {ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme-original/Heading';
import type {Props} from '@theme/Heading';
import CopyHeading from '@site/src/components/CopyHeading';
import {plainText} from '@site/src/components/plain-text';

export default function HeadingWrapper(props: Props): ReactNode {
  const {as, id, children} = props;
  const browser = useIsBrowser();
  if (as === 'h1' || !id) return <Heading {...props} />;
  return (
    <div className={`heading heading--${as}`}>
      <Heading {...props} />
      {browser && <CopyHeading id={id} title={plainText(children)} />}
    </div>
  );
}
