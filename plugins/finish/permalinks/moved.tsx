/** The page at an address that has moved: it leads on, without JavaScript too. */
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {documentOf} from '../short/policy';
import type {Ways} from '../short/ways';
import {MOVED} from './built-site';

export interface MovedPage {
  from: string;
  to: string;
  /** Its anchors, each with where it leads now. */
  anchors: readonly {id: string; to: string}[];
}

export function renderMoved(page: MovedPage, ways: Ways): string {
  return documentOf(renderToStaticMarkup(<Moved page={page} ways={ways} />));
}

function Moved({page: {from, to, anchors}, ways}: {page: MovedPage; ways: Ways}): ReactNode {
  const title = `${from} has moved to ${to}`;
  // A refresh knows nothing of the anchor that was asked for; the script does, and needs a moment.
  const seconds = anchors.length > 0 ? 1 : 0;
  return (
    <html lang="en" {...{[MOVED]: ''}}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta httpEquiv="refresh" content={`${seconds}; url=${ways.to(to)}`} />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={ways.absolute(to)} />
        <link rel="stylesheet" href={ways.to('/short.css')} />
        <script defer src={ways.to('/moved.js')} />
      </head>
      <body>
        <main>
          <h1>Moved</h1>
          <p>
            {from} has moved to <a href={ways.to(to)}>{to}</a>.
          </p>
          {anchors.length > 0 && (
            <>
              <p>Of its places:</p>
              <ul>
                {anchors.map(({id, to: place}) => (
                  <li key={id} id={id}>
                    #{id} is now <a href={ways.to(place)}>{place}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </main>
      </body>
    </html>
  );
}
