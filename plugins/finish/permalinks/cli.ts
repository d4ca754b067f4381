/**
 * `npm run permalinks`: says which addresses are published and not in permalinks.json yet, and which were taken out of it.
 * With `-- --update` it adds the new ones; it never removes any. Pages and their anchors are read from build/.
 */
import {existsSync} from 'node:fs';
import {PERMALINKS, readPermalinks, UPDATE, writePermalinks} from '../../../src/facts/permalinks';
import {printComplaint} from '../../../src/facts/yaml-file';
import site from '../../../site.config';
import {BuiltSite} from './built-site';
import {takenOut} from './check';
import {committedPermalinks} from './head';
import {publishedByBuild, publishedByData} from './published-by';

function run(root: string, update: boolean): boolean {
  const out = `${root}/build`;
  const isBuilt = existsSync(`${out}/index.html`);
  if (!isBuilt)
    console.log(
      'There is no build/, so only what follows from the data is looked at. For pages and anchors: npm run build',
    );
  const published = [...publishedByData(root), ...(isBuilt ? publishedByBuild(new BuiltSite(out, site)) : [])];
  const head = committedPermalinks(root);
  if ('none' in head) console.log(head.none);
  const committed = 'none' in head ? [] : head.addresses;
  const listed = readPermalinks(root);
  const known = new Set(listed);
  const fresh = [...new Set(published)].filter((address) => !known.has(address)).sort();
  if (update) {
    const all = new Set([...listed, ...committed, ...fresh]);
    writePermalinks(root, all);
    console.log(`${PERMALINKS}: ${all.size} addresses, ${all.size - listed.length} new`);
    return true;
  }
  for (const address of fresh) console.log(`new: ${address}`);
  for (const complaint of takenOut(listed, committed)) console.error(printComplaint(complaint));
  console.log(`${PERMALINKS}: ${listed.length} addresses, ${fresh.length} not recorded yet`);
  if (fresh.length > 0) console.error(`Record them, and they are kept for ever: ${UPDATE}`);
  return fresh.length === 0 && takenOut(listed, committed).length === 0;
}

try {
  process.exitCode = run(process.cwd(), process.argv.includes('--update')) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
