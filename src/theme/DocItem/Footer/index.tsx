// Wrapped to end each page with what concerns the page as a whole.
import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocItemFooter from '@theme-original/DocItem/Footer';
import PageEnd from '@site/src/components/PageEnd';

export default function DocItemFooterWrapper(): ReactNode {
  const {title} = useDoc().metadata;
  return (
    <>
      <PageEnd title={title} />
      <DocItemFooter />
    </>
  );
}
