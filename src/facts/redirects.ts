/** redirects.yaml: where an address leads that had to move. */
import {existsSync} from 'node:fs';
import {aliasPaths, shortPath} from '../cite/addresses';
import {CITED_KINDS} from '../cite/citation';
import {YamlFile, type Complaint} from './yaml-file';

export const REDIRECTS = 'redirects.yaml';

export interface Redirect {
  /** `/f/old`, `/old-page`, `/compare#old`: without the baseUrl. */
  from: string;
  to: string;
  line: number;
}

/** Without a slash at its end, for there a file server adds it; with one id after `#` at most. */
const ADDRESS = /^\/(?:[\w.~-]+(?:\/[\w.~-]+)*)?(?:#[A-Za-z][\w.:-]*)?$/;
const FORM = 'an address begins with "/" and has none at its end, such as /f/u5d, /compare or /compare#u5d';

/** What can be said of the file alone; whether its addresses exist, the built site says. */
export function readRedirects(root: string): {redirects: Redirect[]; complaints: Complaint[]} {
  if (!existsSync(`${root}/${REDIRECTS}`)) return {redirects: [], complaints: []};
  return parseRedirects(YamlFile.read(root, REDIRECTS));
}

export function parseRedirects(yaml: YamlFile): {redirects: Redirect[]; complaints: Complaint[]} {
  const {value} = yaml;
  if (yaml.complaints.length > 0) return {redirects: [], complaints: yaml.complaints};
  // A file of comments alone.
  if (value === null || value === undefined) return {redirects: [], complaints: []};
  if (typeof value !== 'object' || Array.isArray(value)) {
    yaml.complain(1, 'must be a list of lines such as "/f/old: /f/new"');
    return {redirects: [], complaints: yaml.complaints};
  }
  const redirects: Redirect[] = [];
  for (const [from, to] of Object.entries(value as Record<string, unknown>)) {
    const line = yaml.lineOf([from]);
    if (!ADDRESS.test(from)) yaml.complain(line, `"${from}" is not an address of this site: ${FORM}`);
    else if (typeof to !== 'string')
      yaml.complain(line, `does not say where ${from} leads. Write one address behind it: "${from}: /f/u5d"`);
    else if (!ADDRESS.test(to))
      yaml.complain(line, `${from} leads to "${to}", which is no address of this site: ${FORM}`);
    else redirects.push({from, to, line});
  }
  for (const {from, line} of redirects) {
    const round = roundOf(from, redirects);
    if (round)
      yaml.complain(line, `${round.join(' → ')} goes round in a circle. Let one of them lead to what there is`);
  }
  return {redirects, complaints: yaml.complaints};
}

/** The way from an address back to itself; undefined where it leads out. */
function roundOf(start: string, redirects: readonly Redirect[]): string[] | undefined {
  const next = new Map(redirects.map(({from, to}) => [from, to]));
  const way = [start];
  for (let at = next.get(start); at !== undefined; at = next.get(at)) {
    way.push(at);
    if (at === start) return way;
    if (way.indexOf(at) < way.length - 1) return undefined;
  }
  return undefined;
}

/**
 * Each redirect with where it leads in the end, past other redirects, and those of the other spellings of a short address that
 * moved. For redirects without a circle.
 */
export function followed(redirects: readonly Redirect[]): Redirect[] {
  const next = new Map(redirects.map(({from, to}) => [from, to]));
  const all = [...redirects];
  for (const redirect of redirects) {
    for (const alias of aliasesOf(redirect.from)) {
      if (!next.has(alias)) all.push({...redirect, from: alias});
      next.set(alias, redirect.to);
    }
  }
  return all.map((redirect) => {
    let {to} = redirect;
    for (let further = next.get(to); further !== undefined; further = next.get(to)) to = further;
    return {...redirect, to};
  });
}

function aliasesOf(address: string): string[] {
  return CITED_KINDS.flatMap((kind) => {
    const folder = shortPath(kind, '');
    return address.startsWith(folder) ? aliasPaths(kind, address.slice(folder.length)) : [];
  });
}
