/** The addresses there are, as they are looked up: by the letter, without regard to case, by the letters alone, by id. */
import {aliasPaths, messagePath, shortPath} from './addresses';
import {CITED_KINDS, type CitedKind} from './citation';

export type AddressKind = CitedKind | 'message' | 'page' | 'place';

const SHORT = new Map<string, AddressKind>([
  ...CITED_KINDS.map((kind) => [folderOf(shortPath(kind, '')), kind] as const),
  [folderOf(messagePath('')), 'message'],
]);

function folderOf(path: string): string {
  return path.split('/')[1]!;
}

/** What an address is of, and the id or the path that it names. */
export function addressOf(address: string): {kind: AddressKind; id: string; page?: string} {
  const [page, anchor] = address.split('#') as [string, string?];
  if (anchor !== undefined) return {kind: 'place', id: anchor, page};
  const [, folder, id, more] = page.split('/');
  const kind = id !== undefined && more === undefined ? SHORT.get(folder!) : undefined;
  return kind === undefined ? {kind: 'page', id: page} : {kind, id: id!};
}

/** "fact u5d", "rule R13", "the page /compare", "a place on /compare". */
export function nameOf(address: string): string {
  const {kind, id, page} = addressOf(address);
  if (kind === 'page') return `the page ${id}`;
  return kind === 'place' ? `a place on ${page}` : `${kind} ${id}`;
}

/** The letters and digits alone: what is left when separators are lost or changed. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export class KnownAddresses {
  private readonly exact: ReadonlySet<string>;
  private readonly byCase = new Lists();
  private readonly byLetters = new Lists();
  private readonly byId = new Lists();

  /** `all`: `/f/u5d`, `/compare`, `/compare#u5d`, without the baseUrl. */
  constructor(readonly all: readonly string[]) {
    this.exact = new Set(all);
    for (const address of all) {
      this.byCase.add(address.toLowerCase(), address);
      this.byLetters.add(letters(address), address);
      for (const name of namesOf(address)) this.byId.add(letters(name), address);
    }
  }

  /** With more of them. */
  with(more: readonly string[]): KnownAddresses {
    return new KnownAddresses([...new Set([...this.all, ...more])]);
  }

  has(address: string): boolean {
    return this.exact.has(address);
  }

  /** Those that differ from it in the case of letters alone. */
  inAnyCase(address: string): readonly string[] {
    return this.byCase.get(address.toLowerCase());
  }

  /** Those with the same letters and digits, whatever stands between them. */
  withLetters(address: string): readonly string[] {
    return this.byLetters.get(letters(address));
  }

  /** Those of things, messages, pages and places that are called so: `u5d`, `45.retry`, `jg-4`, `uacce`. */
  called(name: string): readonly string[] {
    const all = this.everywhere(name);
    // A fact's place on a page is reached through its short address, and so is the page of a test.
    const tests = new Set(all.filter((address) => addressOf(address).kind === 'test').map(pageOfTest));
    const short = all.filter((address) => !address.includes('#') && !tests.has(address));
    return short.length > 0 ? short : all;
  }

  /** The address that a thing calls its own, of one that is another spelling of it; else the address as it is. */
  own(address: string): string {
    const {kind, id} = addressOf(address);
    const cited = CITED_KINDS.find((one) => one === kind);
    if (cited === undefined) return address;
    return this.of(kind, id).find((other) => aliasPaths(cited, addressOf(other).id).includes(address)) ?? address;
  }

  /** The same, with each place on a page. */
  everywhere(name: string): readonly string[] {
    return this.byId.get(letters(name));
  }

  of(kind: AddressKind, name: string): readonly string[] {
    return this.called(name).filter((address) => addressOf(address).kind === kind);
  }
}

/** The names under which something may be asked for: its id, what its other addresses end with, the last part of a path. */
function namesOf(address: string): string[] {
  const {kind, id} = addressOf(address);
  if (kind === 'page') return [last(id)];
  if (kind === 'place' || kind === 'message') return [id];
  const aliases = aliasPaths(kind, id).map(last);
  return [...new Set([id, ...aliases, ...(kind === 'claim' ? [id.replace(/^T-/, '')] : [])])];
}

function pageOfTest(address: string): string {
  return `/litmus/${last(address)}`;
}

function last(path: string): string {
  return path.split('/').at(-1)!;
}

/** What is found under a key, in order. */
class Lists {
  private readonly lists = new Map<string, string[]>();

  add(key: string, value: string): void {
    const list = this.lists.get(key);
    if (!list) this.lists.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  }

  get(key: string): readonly string[] {
    return this.lists.get(key) ?? [];
  }
}
