// Swizzled to put the sidebar after the page in the document (see Layout); CSS puts it to the left.
import {useState, type ReactNode} from 'react';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import BackToTopButton from '@theme/BackToTopButton';
import DocRootLayoutMain from '@theme/DocRoot/Layout/Main';
import DocRootLayoutSidebar from '@theme/DocRoot/Layout/Sidebar';
import type {Props} from '@theme/DocRoot/Layout';

export default function DocRootLayout({children}: Props): ReactNode {
  const sidebar = useDocsSidebar();
  const [hidden, setHidden] = useState(false);
  return (
    <div className="docs-layout">
      <div className="doc-root">
        <DocRootLayoutMain hiddenSidebarContainer={hidden}>{children}</DocRootLayoutMain>
        {sidebar && (
          <DocRootLayoutSidebar
            sidebar={sidebar.items}
            hiddenSidebarContainer={hidden}
            setHiddenSidebarContainer={setHidden}
          />
        )}
      </div>
      <BackToTopButton />
    </div>
  );
}
