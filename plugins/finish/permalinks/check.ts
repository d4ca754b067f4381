/** The last step of the build: every address that was ever published is served, or says where it has moved. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {PERMALINKS, permalinkLine, printPermalinks, readPermalinks, UPDATE} from '../../../src/facts/permalinks';
import {followed, readRedirects, REDIRECTS, type Redirect} from '../../../src/facts/redirects';
import {printComplaint, type Complaint} from '../../../src/facts/yaml-file';
import type {Finish} from '../finish';
import {BuiltSite} from './built-site';
import {committedPermalinks} from './head';
import {insteadOf} from './instead';
import {publishedByBuild} from './published-by';

/** The step. Publishes the list beside the pages, for the page that repairs addresses. Throws with every complaint. */
export function checkPermalinks({root, out, site}: Finish): void {
  const built = new BuiltSite(out, site);
  const listed = readPermalinks(root);
  const {redirects} = readRedirects(root);
  const head = committedPermalinks(root);
  if ('none' in head) console.log(head.none);
  const complaints = [
    ...('none' in head ? [] : takenOut(listed, head.addresses)),
    ...notServed(listed, built, redirects),
    ...leadNowhere(redirects, built),
    ...brokenLinks(built),
  ];
  if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
  writeFileSync(path.join(out, PERMALINKS), printPermalinks([...listed, ...publishedByBuild(built)]));
}

/** Of addresses that the last commit has and the list no longer has. */
export function takenOut(listed: readonly string[], committed: readonly string[]): Complaint[] {
  const known = new Set(listed);
  return committed
    .filter((address) => !known.has(address))
    .map((address) => ({
      file: PERMALINKS,
      line: 1,
      message: `${address} was taken out of this list. It was published, so it stays: bring the line back with "git checkout -- ${PERMALINKS}", then run: ${UPDATE}`,
    }));
}

/** Of addresses of the list that no file of the build answers to, each with how to keep it. */
export function notServed(listed: readonly string[], built: BuiltSite, redirects: readonly Redirect[]): Complaint[] {
  const moved = new Map(followed(redirects).map((redirect) => [redirect.from, redirect]));
  return listed
    .filter((address) => !built.serves(address))
    .map((address): Complaint => {
      const redirect = moved.get(address);
      if (redirect) {
        const [page] = address.split('#');
        const message = `${address} leads to ${redirect.to}, but the page ${page} does not say so. Build the site anew: npm run build`;
        return {file: REDIRECTS, line: redirect.line, message};
      }
      return {
        file: PERMALINKS,
        line: permalinkLine(listed, address),
        message:
          `${address} was published, and this build does not serve it. People have linked to it: bring it back, or keep it as ` +
          `an alias with this line in ${REDIRECTS}: "${address}: ${insteadOf(address, built, followed(redirects))}"`,
      };
    });
}

/** Of redirects to what is not there, and of anchors that are still there beside where they are said to have moved. */
export function leadNowhere(redirects: readonly Redirect[], built: BuiltSite): Complaint[] {
  const moved = new Set(followed(redirects).map(({from}) => from));
  return redirects.flatMap(({from, to, line}): Complaint[] => {
    const [page, id] = from.split('#') as [string, string?];
    const times = id === undefined ? 0 : (built.pages.get(page)?.ids.get(id) ?? 0);
    if (times > 1) {
      const message = `${from} still exists. Take this line out, or rename what is there`;
      return [{file: REDIRECTS, line, message}];
    }
    if (built.serves(to) || moved.has(to)) return [];
    const message = `${from} leads to ${to}, which the site does not have. Name an address that there is`;
    return [{file: REDIRECTS, line, message}];
  });
}

/** Of links between the built pages that lead to no page, no file or no id. Docusaurus sees only those that it made. */
export function brokenLinks(built: BuiltSite): Complaint[] {
  const from = new Map<string, string>();
  for (const [page, {links}] of built.pages) for (const link of links) if (!from.has(link)) from.set(link, page);
  return [...from]
    .filter(([link]) => !built.serves(link) && !link.includes('#__'))
    .map(([link, page]) => ({
      file: `build${page === '/' ? '' : page}/index.html`,
      line: 1,
      message: `links to ${link}, which the site does not have. Correct the link where the page is made`,
    }));
}
