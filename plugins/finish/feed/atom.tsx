/** The feed as Atom (RFC 4287). */
import {Feed} from 'feed';
import {renderToStaticMarkup} from 'react-dom/server';
import type {SiteConfig} from '../../../site.config';
import {waysOf} from '../short/ways';
import {PAGE, type Entry} from './entries';

export const FEED = '/feed.atom';

/** `entries` are the newest first; of none a feed says that it is empty since the epoch. */
export function atomOf(entries: readonly Entry[], site: SiteConfig): string {
  const {absolute} = waysOf(site);
  const tag = `tag:${site.tag ?? `${new URL(site.url).hostname},2026`}:changes`;
  const feed = new Feed({
    id: tag,
    title: `${site.title} What has changed`,
    description: 'Changed verdicts, rules, facts, claims and terms',
    link: absolute(PAGE),
    feed: absolute(FEED),
    author: {name: site.title, link: absolute('/')},
    updated: entries[0]?.when ?? new Date(0),
    copyright: 'Text CC BY 4.0',
  });
  for (const {key, kind, title, path, says, lines, when} of entries) {
    feed.addItem({
      id: `${tag}/${key}`,
      title: html(title),
      link: absolute(path),
      date: when,
      category: [{term: kind, name: kind}],
      content: content(says, lines, absolute(path)),
    });
  }
  return `${feed.atom1()}\n`;
}

/** The library takes titles and contents as HTML. */
function html(text: string): string {
  return renderToStaticMarkup(<>{text}</>);
}

function content(says: string | undefined, lines: readonly string[], link: string): string {
  return renderToStaticMarkup(
    <>
      {says && <p>{says}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={link}>{link}</a>
      </p>
    </>,
  );
}
