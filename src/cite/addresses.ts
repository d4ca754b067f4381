/** The short addresses of what can be cited. They are permanent; permalinks.json holds them all. */
import {ruleAnchor} from '../facts/rule-refs';
import type {CitedKind} from './citation';

const FOLDERS: Readonly<Record<CitedKind, string>> = {fact: 'f', rule: 'r', test: 't', claim: 'm', term: 'g'};

/** `/f/u5d`: without the baseUrl, and without a slash at its end, for there a file server adds it. */
export function shortPath(kind: CitedKind, id: string): string {
  return `/${FOLDERS[kind]}/${id}`;
}

/** `/mail/2018-11-19-jg`: the page of a message, by the name of its file in thread/. */
export function messagePath(id: string): string {
  return `/mail/${id}`;
}

/** The other addresses at which a thing is served as well: as people write it from memory. */
export function aliasPaths(kind: CitedKind, id: string): string[] {
  const names = kind === 'rule' ? ruleNames(id) : kind === 'claim' ? claimNames(id) : [id.toLowerCase()];
  return [...new Set(names)].filter((name) => name !== id).map((name) => shortPath(kind, name));
}

/** `45.retry`, `r45.retry`, `r45-retry`. */
function ruleNames(id: string): string[] {
  return [id.slice(1), id.toLowerCase(), ruleAnchor(id)];
}

/** `t-jg-1119-4`, and for the claims of 19 November 2018, of which the site began, `jg-4`. */
function claimNames(id: string): string[] {
  const [, author, number] = /^T-([A-Z]+)-1119-(\d+)$/.exec(id) ?? [];
  return [id.toLowerCase(), ...(author === undefined ? [] : [`${author.toLowerCase()}-${number}`])];
}
