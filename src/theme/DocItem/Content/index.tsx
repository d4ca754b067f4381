// Swizzled to give the title a permanent id, and to tell the search which part of a page is its content.
import type {ReactNode} from 'react';
import clsx from 'clsx';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {ThemeClassNames} from '@docusaurus/theme-common';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/DocItem/Content';
import TitleHeading from '@site/src/components/TitleHeading';

export default function DocItemContent({children}: Props): ReactNode {
  const {metadata} = useDoc();
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')} data-pagefind-body>
      <TitleHeading title={metadata.title} />
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
