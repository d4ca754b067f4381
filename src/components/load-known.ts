/** Every address that there is, for what repairs an address that there is not. */
import {KnownAddresses} from '@site/src/cite/known-addresses';
import {pagesOfSite} from './pages-of-site';

let known: Promise<KnownAddresses> | undefined;

/** Fetched when it is needed. Where the list is missing, as it is while the site is being written, the pages alone. */
export function loadKnown(base: string): Promise<KnownAddresses> {
  known ??= listed(base).then((addresses) => {
    // The next who asks tries again.
    if (addresses.length === 0) known = undefined;
    return new KnownAddresses([...new Set([...addresses, ...pagesOfSite(base)])]);
  });
  return known;
}

async function listed(base: string): Promise<string[]> {
  try {
    const response = await fetch(`${base}permalinks.json`);
    const addresses: unknown = response.ok ? await response.json() : [];
    return Array.isArray(addresses) ? addresses.map(String) : [];
  } catch {
    return [];
  }
}
