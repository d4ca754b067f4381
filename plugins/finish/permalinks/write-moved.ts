/** The step of the build that leaves a page at each address that has moved. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readPermalinks} from '../../../src/facts/permalinks';
import {followed, readRedirects, REDIRECTS, type Redirect} from '../../../src/facts/redirects';
import {printComplaint, type Complaint} from '../../../src/facts/yaml-file';
import type {Finish} from '../finish';
import {waysOf} from '../short/ways';
import {BuiltSite} from './built-site';
import {renderMoved} from './moved';

/** Runs when all other pages are there. Throws with every complaint about redirects.yaml. */
export function writeMovedPages({root, out, site}: Finish): void {
  const {redirects, complaints} = readRedirects(root);
  if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
  let built = new BuiltSite(out, site);
  const old = [...built.pages].filter(([, {moved}]) => moved).map(([page]) => page);
  for (const page of old) rmSync(path.join(out, page, 'index.html'));
  if (redirects.length === 0) return;
  if (old.length > 0) built = new BuiltSite(out, site);
  const still = stillThere(redirects, built);
  if (still.length > 0) throw new Error(still.map(printComplaint).join('\n'));
  const listed = readPermalinks(root);
  const all = followed(redirects);
  for (const {from, to} of all.filter((redirect) => !redirect.from.includes('#'))) {
    const folder = path.join(out, from);
    mkdirSync(folder, {recursive: true});
    const page = {from, to, anchors: anchorsOf(from, to, listed, all, built)};
    writeFileSync(path.join(folder, 'index.html'), renderMoved(page, waysOf(site)));
  }
}

/** The anchors that the page had, with where each is now: where its own redirect says, or else on the new page. */
function anchorsOf(
  from: string,
  to: string,
  listed: readonly string[],
  redirects: readonly Redirect[],
  built: BuiltSite,
): {id: string; to: string}[] {
  const own = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
  const [page] = to.split('#');
  return listed
    .filter((address) => address.startsWith(`${from}#`))
    .map((address) => {
      const id = address.slice(from.length + 1);
      return {id, to: own.get(address) ?? `${page}#${id}`};
    })
    .filter((anchor) => built.serves(anchor.to));
}

/** Redirects of pages that are there, which would be written over; of anchors, see check.ts. */
function stillThere(redirects: readonly Redirect[], built: BuiltSite): Complaint[] {
  return redirects
    .filter(({from}) => !from.includes('#') && built.serves(from))
    .map(({from, line}) => ({
      file: REDIRECTS,
      line,
      message: `${from} still exists. Take this line out, or rename what is there`,
    }));
}
