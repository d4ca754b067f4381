// Swizzled to put the navigation after the content in the document, so that a text browser shows the page first;
// CSS puts it at the top of the window (custom.css, .navbar).
import type {ReactNode} from 'react';
import clsx from 'clsx';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {PageMetadata, SkipToContentFallbackId, ThemeClassNames} from '@docusaurus/theme-common';
import Footer from '@theme/Footer';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import ErrorPageContent from '@theme/ErrorPageContent';
import type {Props} from '@theme/Layout';
import Announcer from '@site/src/components/Announcer';
import Notices from '@site/src/components/Notices';
import TextTwin from '@site/src/components/TextTwin';

export default function Layout({children, noFooter, wrapperClassName, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <TextTwin />
      <a className="skip-to-navigation" href="#navigation">
        Skip to navigation
      </a>
      <div
        id={SkipToContentFallbackId}
        className={clsx(ThemeClassNames.layout.main.container, ThemeClassNames.wrapper.main, wrapperClassName)}>
        <Notices />
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>{children}</ErrorBoundary>
      </div>
      <div id="navigation" className="navigation">
        <Navbar />
      </div>
      {!noFooter && <Footer />}
      <Announcer />
    </LayoutProvider>
  );
}
