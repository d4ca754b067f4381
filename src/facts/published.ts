/** What of facts/ and thread/ has an address, and that none of these addresses vanishes: the check that needs no build. */
import {aliasPaths, messagePath, shortPath} from '../cite/addresses';
import type {CitedKind} from '../cite/citation';
import type {Place, Repository} from './load';
import {PERMALINKS, permalinkLine, readPermalinks, UPDATE} from './permalinks';
import {followed, readRedirects, REDIRECTS, type Redirect} from './redirects';
import {Views} from './view';
import type {Complaint} from './yaml-file';

/** Every address of facts/ and thread/, with where what it shows is written. */
export function publishedAddresses(repository: Repository): Map<string, Place> {
  const views = new Views(repository, () => '');
  const {facts, claims, terms, gaps, messages} = repository;
  const cited = (kind: CitedKind, entries: readonly (Place & {id: string})[], href: (id: string) => string) =>
    entries.flatMap((entry): [string, Place][] =>
      [shortPath(kind, entry.id), ...aliasPaths(kind, entry.id), href(entry.id)].map((address) => [address, entry]),
    );
  return new Map([
    ...cited('fact', facts, (id) => views.href(id)),
    ...cited('claim', claims, (id) => views.href(id)),
    ...cited('term', terms, (id) => `/glossary#${id}`),
    ...gaps.map((gap): [string, Place] => [`${GAPS}${gap.id}`, gap]),
    ...messages.flatMap((message): [string, Place][] => [
      [messagePath(message.id), message],
      [`/thread/claims#${message.id}`, message],
    ]),
  ]);
}

const GAPS = '/sources#';

/** What an address shows, if it is an entry of facts/ or thread/. The ids of headings have no digit behind their letters. */
function entryOf(address: string): string | undefined {
  if (address.startsWith(GAPS)) return /^[a-z]+\d/.test(address.slice(GAPS.length)) ? 'gap' : undefined;
  // What is on its page goes with it, and the build looks at that.
  return address.includes('#') ? undefined : FOLDERS.find(([folder]) => address.startsWith(folder))?.[1];
}

const FOLDERS = [
  [shortPath('fact', ''), 'fact'],
  [shortPath('claim', ''), 'claim'],
  [shortPath('term', ''), 'term'],
  [messagePath(''), 'message'],
] as const;

/** Complaints about entries that were published and have vanished, about redirects, and about entries not on the list yet. */
export function checkPublished(repository: Repository, root: string): Complaint[] {
  const {redirects, complaints} = readRedirects(root);
  if (complaints.length > 0) return complaints;
  let listed: string[];
  try {
    listed = readPermalinks(root);
  } catch (error) {
    const message = (error as Error).message.replace(`${PERMALINKS}: `, '');
    return [{file: PERMALINKS, line: 1, message}];
  }
  const addresses = publishedAddresses(repository);
  return [
    ...goneFrom(listed, addresses, followed(redirects)),
    ...wrongRedirects(redirects, addresses),
    ...newIn(addresses, new Set(listed)),
  ];
}

function goneFrom(
  listed: readonly string[],
  addresses: ReadonlyMap<string, Place>,
  redirects: readonly Redirect[],
): Complaint[] {
  const moved = new Set(redirects.map(({from}) => from));
  const gone = listed.filter((address) => entryOf(address) && !addresses.has(address) && !moved.has(address));
  // An alias goes with what it is of: one complaint is enough.
  const aliases = new Set(
    gone.flatMap((address) => {
      const [, folder, id] = address.split('/');
      return folder === 'm' ? aliasPaths('claim', id!) : [];
    }),
  );
  return gone
    .filter((address) => !aliases.has(address))
    .map((address) => ({
      file: PERMALINKS,
      line: permalinkLine(listed, address),
      message:
        `${address} was published and is gone. People have linked to it: bring the ${entryOf(address)} back, and correct ` +
        `its statement instead; or say in ${REDIRECTS} what took its place: "${address}: ${exampleFor(address)}"`,
    }));
}

/** The form of what may take its place. */
function exampleFor(address: string): string {
  return address.startsWith(GAPS) ? `${GAPS}<another gap>` : `${address.slice(0, address.lastIndexOf('/'))}/<another>`;
}

function wrongRedirects(redirects: readonly Redirect[], addresses: ReadonlyMap<string, Place>): Complaint[] {
  const moved = new Set(followed(redirects).map(({from}) => from));
  return redirects.flatMap(({from, to, line}): Complaint[] => {
    const place = addresses.get(from);
    if (place) {
      const message = `${from} still exists, at ${place.file}:${place.line}. Take this line out, or rename what is there`;
      return [{file: REDIRECTS, line, message}];
    }
    if (entryOf(to) && !addresses.has(to) && !moved.has(to)) {
      const message = `${from} leads to ${to}, which does not exist. Name the address of a ${entryOf(to)} that there is`;
      return [{file: REDIRECTS, line, message}];
    }
    return [];
  });
}

/** One complaint for each entry, however many addresses it has. */
function newIn(addresses: ReadonlyMap<string, Place>, listed: ReadonlySet<string>): Complaint[] {
  const fresh = new Map<Place, string>();
  for (const [address, place] of addresses) if (!listed.has(address) && !fresh.has(place)) fresh.set(place, address);
  return [...fresh].map(([{file, line}, address]) => ({
    file,
    line,
    message: `${address} is new and not yet in ${PERMALINKS}. Run: ${UPDATE}`,
  }));
}
