/** What `npm run permalinks` does. */
import {existsSync} from 'node:fs';
import type {SiteConfig} from '../../../site.config';
import {PERMALINKS, readPermalinks, UPDATE, writePermalinks} from '../../../src/facts/permalinks';
import {printComplaint} from '../../../src/facts/yaml-file';
import {BuiltSite} from './built-site';
import {takenOut} from './check';
import {committedPermalinks} from './head';
import {publishedByBuild, publishedByData} from './published-by';

/** `complete`: every published address is recorded. Throws where the list cannot be read. */
export function permalinks({root, site, update}: {root: string; site: SiteConfig; update: boolean}): {
  lines: string[];
  complete: boolean;
} {
  const out = `${root}/build`;
  const built = existsSync(`${out}/index.html`) ? new BuiltSite(out, site) : undefined;
  const head = committedPermalinks(root);
  const notes = [
    ...(built
      ? []
      : ['There is no build/, so only what follows from the data is looked at. For pages and anchors: npm run build']),
    ...('none' in head ? [head.none] : []),
  ];
  const listed = readPermalinks(root);
  const known = new Set(listed);
  const committed = 'none' in head ? [] : head.addresses;
  const published = new Set([...publishedByData(root), ...(built ? publishedByBuild(built) : [])]);
  const fresh = [...published].filter((address) => !known.has(address)).sort();
  if (update) {
    const all = new Set([...listed, ...committed, ...fresh]);
    writePermalinks(root, all);
    return {lines: [...notes, `${PERMALINKS}: ${all.size} addresses, ${all.size - listed.length} new`], complete: true};
  }
  const gone = takenOut(listed, committed);
  return {
    lines: [
      ...notes,
      ...fresh.map((address) => `new: ${address}`),
      ...gone.map(printComplaint),
      `${PERMALINKS}: ${listed.length} addresses, ${fresh.length} not recorded yet`,
      ...(fresh.length > 0 ? [`Record them, and they are kept for ever: ${UPDATE}`] : []),
    ],
    complete: fresh.length === 0 && gone.length === 0,
  };
}
