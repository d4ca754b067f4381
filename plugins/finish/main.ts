/**
 * `npm run finish`: makes of the built site what mails link to. Runs after Docusaurus, as it reads the pages that were built:
 * the short pages, the text twins, the feed, and the check that no published address is gone.
 */
import site from '../../site.config';
import type {Finish} from './finish';
import {checkPermalinks} from './permalinks/check';
import {writeMovedPages} from './permalinks/write-moved';
import {writeFeed} from './feed/feed';
import {writeShortPages} from './short/short';
import {writeTwins} from './twins/twins';

const finish: Finish = {root: process.cwd(), out: `${process.cwd()}/build`, site};
const steps: ((finish: Finish) => Promise<void> | void)[] = [
  writeShortPages,
  writeMovedPages,
  writeFeed,
  writeTwins,
  checkPermalinks,
];

async function run(): Promise<void> {
  for (const step of steps) await step(finish);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
