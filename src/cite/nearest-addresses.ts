/** The addresses that look most like one that does not exist. */
import {allNear} from '../litmus/command/nearest';
import {addressOf, type KnownAddresses, letters} from './known-addresses';

/** At most `most` of them, the nearest first: by the whole path, or by the id at its end. */
export function nearestAddresses(path: string, known: KnownAddresses, most = 5): string[] {
  const named = new Map<string, string[]>();
  const shorts = new Set<string>();
  const places: string[] = [];
  const name = (as: string, address: string) => void named.set(as, [...(named.get(as) ?? []), address]);
  for (const address of known.all) {
    const {kind, id} = addressOf(address);
    if (kind === 'place') places.push(address);
    else name(address.toLowerCase(), address);
    if (kind !== 'place' && kind !== 'page') {
      name(id.toLowerCase(), address);
      shorts.add(letters(id));
    }
  }
  // Of a thing that has a short address, its place on a page is no second answer.
  for (const address of places) {
    const {id} = addressOf(address);
    if (!shorts.has(letters(id))) name(id.toLowerCase(), address);
  }
  const names = [...named.keys()];
  const last = path.split('/').at(-1)!;
  const near = [...nearBy(path, names), ...nearBy(last, names)].sort(byNearness);
  // The other spellings of an address are no second answer.
  return [...new Set(near.flatMap(({name: found}) => named.get(found)!).map((address) => known.own(address)))].slice(
    0,
    most,
  );
}

/** The ids of `ids` that look most like `id`, the nearest first. */
export function nearestIds(id: string, ids: readonly string[], most = 5): string[] {
  const byCase = new Map(ids.map((one) => [one.toLowerCase(), one]));
  return nearBy(id, [...byCase.keys()])
    .sort(byNearness)
    .slice(0, most)
    .map(({name}) => byCase.get(name)!);
}

interface Near {
  name: string;
  changes: number;
  /** How many letters at the beginning are the same: of two that are as near, people mistype the end. */
  same: number;
}

function nearBy(word: string, names: readonly string[]): Near[] {
  const asked = word.toLowerCase();
  return allNear(asked, names).map((near) => ({...near, same: sameBeginning(asked, near.name)}));
}

function byNearness(a: Near, b: Near): number {
  return a.changes - b.changes || b.same - a.same;
}

function sameBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
