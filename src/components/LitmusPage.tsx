import type {ReactNode} from 'react';
import {DocsSidebarProvider} from '@docusaurus/plugin-content-docs/client';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {HtmlClassNameProvider, ThemeClassNames} from '@docusaurus/theme-common';
import DocPaginator from '@theme/DocPaginator';
import DocRootLayout from '@theme/DocRoot/Layout';
import EditMetaRow from '@theme/EditMetaRow';
import Layout from '@theme/Layout';
import type {LitmusPageData} from '@site/plugins/litmus/page';
import LitmusTest from './LitmusTest';
import PageEnd from './PageEnd';

interface Props {
  sidebar: PropSidebarItem[];
  test: LitmusPageData;
}

/** The page of one litmus test, in the frame that the other pages have. */
export default function LitmusPage({sidebar, test}: Props): ReactNode {
  const {name, question, edit, previous, next} = test;
  return (
    <HtmlClassNameProvider className={`${ThemeClassNames.wrapper.docsPages} ${ThemeClassNames.page.docsDocPage}`}>
      <Layout title={name} description={question}>
        <DocsSidebarProvider name="main" items={sidebar}>
          <DocRootLayout>
            <div className="row">
              <div className="col">
                <article>
                  <LitmusTest test={test} />
                  <PageEnd title={name} />
                  <footer className="docusaurus-mt-lg">
                    <EditMetaRow className="" editUrl={edit.href} lastUpdatedAt={undefined} lastUpdatedBy={undefined} />
                  </footer>
                </article>
                <DocPaginator previous={previous} next={next} className="docusaurus-mt-lg" />
              </div>
            </div>
          </DocRootLayout>
        </DocsSidebarProvider>
      </Layout>
    </HtmlClassNameProvider>
  );
}
