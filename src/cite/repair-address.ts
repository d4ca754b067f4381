/** What an address that does not exist was meant to be. */
import {decoded, REPAIRS} from './address-debris';
import {kindsMeant} from './kind-words';
import type {KnownAddresses} from './known-addresses';

/** What a browser has of an address. */
export interface Asked {
  /** As it came, with its percent signs. */
  pathname: string;
  search?: string;
  hash?: string;
}

export type Repaired =
  /** It is in order: what it names is not served here. */
  | {is: 'right'}
  /** It can only have meant this; `did` says what was done to it. */
  | {is: 'found'; to: string; did: string[]}
  /** It may have meant these, the likeliest first. */
  | {is: 'guess'; to: string[]};

/** The fragment of this page is a run, and no place on it. */
const RUN = '/run';

/** `base` is the site's baseUrl. Undefined where nothing comes near enough to be meant. */
export function repairAddress(asked: Asked, base: string, known: KnownAddresses): Repaired | undefined {
  const {path: raw, rest, did: split} = apart(asked);
  const {path: below, did: rebased} = withoutBase(raw, base);
  if (split.length + rebased.length === 0 && known.has(below)) return {is: 'right'};

  const did = [...rebased, ...split];
  let path = below;
  for (const repair of [undefined, ...REPAIRS]) {
    if (repair) {
      const next = repair.apply(path);
      if (next === path) continue;
      did.push(repair.did);
      path = next;
      const again = withoutBase(path, base);
      if (again.did.length > 0) {
        path = again.path;
        did.push(...again.did);
      }
    }
    const found = exactly(path, known);
    if (found) return settle(found.addresses, [...did, ...found.did], rest, known);
  }
  const loose = loosely(path, known);
  if (!loose) return undefined;
  if (loose.sure) return settle(loose.addresses, [...did, loose.did], rest, known);
  return {is: 'guess', to: [...new Set(loose.addresses.map((address) => known.own(address)))].slice(0, FEW)};
}

/** The path, and what comes behind it: also where the `#` or the `?` came encoded, and so became a part of the path. */
function apart({pathname, search = '', hash = ''}: Asked): {path: string; rest: string; did: string[]} {
  const encoded = /%(?:25)*23/i.exec(pathname);
  if (encoded) {
    const rest = pathname.slice(encoded.index + encoded[0].length) + search + hash;
    return {path: pathname.slice(0, encoded.index), rest: `#${rest}`, did: ['read %23 as #']};
  }
  const query = /%(?:25)*3f/i.exec(pathname);
  if (query) {
    const rest = decoded(pathname.slice(query.index + query[0].length)) + search + hash;
    return {path: pathname.slice(0, query.index), rest: `?${rest}`, did: ['read %3F as ?']};
  }
  const lost = /^(.*\/run)[/*]?(\d{1,4};.*)$/.exec(pathname);
  if (lost) return {path: lost[1]!, rest: `#${lost[2]}${search}${hash}`, did: ['put back the # of a run']};
  return {path: pathname, rest: search + hash, did: []};
}

/** The path below the baseUrl, which an address may have twice. */
function withoutBase(path: string, base: string): {path: string; did: string[]} {
  const prefix = base.replace(/\/$/, '');
  const within = (text: string) => prefix !== '' && (text === prefix || text.startsWith(`${prefix}/`));
  let below = path;
  let count = 0;
  for (; within(below); count++) below = below.slice(prefix.length) || '/';
  return {path: below, did: count > 1 ? [`took off ${prefix}, which it had more than once`] : []};
}

/** The address itself, or but for the case of its letters. */
function exactly(path: string, known: KnownAddresses): {addresses: readonly string[]; did: string[]} | undefined {
  if (known.has(path)) return {addresses: [path], did: []};
  const addresses = known.inAnyCase(path);
  return addresses.length > 0 ? {addresses, did: ['put capitals and small letters right']} : undefined;
}

interface Loose {
  addresses: readonly string[];
  /** It cannot have meant anything else, if these are one. */
  sure: boolean;
  did: string;
}

/** With another word for its kind, without a kind, without its slashes; at last what it begins with, and what begins so. */
function loosely(path: string, known: KnownAddresses): Loose | undefined {
  const parts = path.split('/').filter(Boolean);
  const name = parts.at(-1);
  if (name === undefined) return undefined;
  const word = parts.at(-2);
  for (const kind of word === undefined ? [] : kindsMeant(word)) {
    const addresses = known.of(kind, name);
    if (addresses.length > 0) return {addresses, sure: true, did: `took it for the ${kind} of that name`};
  }
  const same = known.withLetters(path);
  if (same.length > 0) return {addresses: same, sure: true, did: 'put right what stands between its parts'};
  const called = known.called(name);
  if (called.length > 0) {
    // `/u5d` names nothing but a fact; `/g/u5d` may have meant another term.
    const sure = word === undefined || known.has(`/${parts.slice(0, -1).join('/')}`);
    return {addresses: called, sure, did: 'took it for the one thing of that name'};
  }
  const partly = [...glued(path, known), ...beginning(path, known)];
  return partly.length > 0 ? {addresses: partly, sure: false, did: ''} : undefined;
}

/** The address that a word of the mail was glued to: `/f/u5d>and`. */
function glued(path: string, known: KnownAddresses): readonly string[] {
  for (let end = path.length - 1; end > 1; end--) {
    if (/[\w/-]/.test(path[end]!) || !/\w/.test(path[end - 1]!)) continue;
    const found = exactly(path.slice(0, end), known);
    if (found) return found.addresses;
  }
  return [];
}

/** More would not be a guess. */
const FEW = 5;
/** Fewer letters begin too much. */
const ENOUGH = 4;

/** Those that begin so: the end of an address may be lost at the end of a line. */
function beginning(path: string, known: KnownAddresses): string[] {
  const start = path.toLowerCase();
  if (start.length <= ENOUGH) return [];
  const all = known.all.filter((address) => !address.includes('#') && address.toLowerCase().startsWith(start));
  return all.length <= FEW ? all : [];
}

/** One address, if all are of the same thing; else a guess. */
function settle(addresses: readonly string[], did: string[], rest: string, known: KnownAddresses): Repaired {
  const [first, ...others] = new Set(addresses.map((address) => known.own(address)));
  if (others.length > 0) return {is: 'guess', to: [first!, ...others].slice(0, FEW)};
  return {is: 'found', to: withRest(first!, rest, known), did};
}

/** Its query and its fragment go along; the fragment is put right where the page has such a place. */
function withRest(to: string, rest: string, known: KnownAddresses): string {
  if (rest === '' || to === RUN || to.includes('#')) return to.includes('#') ? to : to + rest;
  const at = rest.indexOf('#');
  if (at < 0) return to + rest;
  const anchor = placeOn(to, rest.slice(at + 1), known);
  return `${to}${rest.slice(0, at)}#${anchor ?? rest.slice(at + 1)}`;
}

/** The id on a page that a mangled fragment means, if it can only mean that. */
export function placeOn(page: string, fragment: string, known: KnownAddresses): string | undefined {
  let path = fragment;
  for (const repair of [undefined, ...REPAIRS]) {
    if (repair) path = repair.apply(path).replace(/^\//, '');
    if (path === '') return undefined;
    const found = exactly(`${page}#${path}`, known);
    if (found?.addresses.length === 1) return found.addresses[0]!.slice(page.length + 1);
  }
  const same = known.withLetters(`${page}#${path}`).filter((address) => address.startsWith(`${page}#`));
  return same.length === 1 ? same[0]!.slice(page.length + 1) : undefined;
}
