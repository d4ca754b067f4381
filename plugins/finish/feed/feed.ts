/** Writes /feed.atom: what has changed, for readers of feeds. */
import {writeFileSync} from 'node:fs';
import {loadHistory} from '../../../src/history/load';
import {newsOf} from '../../../src/history/news';
import type {Finish} from '../finish';
import {atomOf, FEED} from './atom';
import {entriesOf} from './entries';

export function writeFeed({root, out, site}: Finish): void {
  writeFileSync(`${out}${FEED}`, atomOf(entriesOf(newsOf(loadHistory(root))), site));
}
