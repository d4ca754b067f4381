/** The document around a short page. */
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import type {ShortPage} from './page';
import {documentOf} from './policy';
import {Link, Site} from './Site';
import type {Ways} from './ways';

/** The whole document. */
export function renderPage(page: ShortPage, ways: Ways): string {
  return documentOf(renderToStaticMarkup(<Frame page={page} ways={ways} />));
}

function Frame({page: {path, title, description, body}, ways}: {page: ShortPage; ways: Ways}): ReactNode {
  const {to, absolute, site} = ways;
  return (
    <Site value={ways}>
      <html lang="en">
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <meta name="description" content={description} />
          <meta property="og:type" content="article" />
          <meta property="og:site_name" content={site.title} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={absolute(path)} />
          <meta property="og:image" content={absolute('/img/social-card.png')} />
          <meta name="twitter:card" content="summary" />
          <meta name="color-scheme" content="light dark" />
          <link rel="canonical" href={absolute(path)} />
          <link rel="alternate" type="text/plain" title="This page as text" href={to(`${path}.txt`)} />
          <link rel="alternate" type="application/atom+xml" title="What has changed" href={to('/feed.atom')} />
          <link rel="icon" href={to('/img/favicon.svg')} />
          <link rel="stylesheet" href={to('/short.css')} />
          <script defer src={to('/short.js')} />
        </head>
        <body>
          <main>{body}</main>
          <nav aria-label="The site">
            <ul>
              <li>
                <Link to="/">{site.title}</Link>
              </li>
              {PLACES.map(([place, words]) => (
                <li key={place}>
                  <Link to={place}>{words}</Link>
                </li>
              ))}
              <li>
                <a href={to(`${path}.txt`)}>This page as text</a>
              </li>
              <li>
                <a href={to('/feed.atom')}>Feed of changes</a>
              </li>
            </ul>
          </nav>
        </body>
      </html>
    </Site>
  );
}

const PLACES = [
  ['/compare', 'Compare'],
  ['/rules', 'Rules'],
  ['/litmus', 'Litmus tests'],
  ['/thread', 'The thread'],
  ['/glossary', 'Glossary'],
  ['/cite', 'How to cite'],
] as const;
