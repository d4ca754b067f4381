/** What was done to an address, told on the page that it then led to. */

const KEY = 'repaired-address';

export interface Arrival {
  /** As it came. */
  from: string;
  /** Where it led, with the baseUrl. */
  to: string;
  did: string[];
}

/** Goes there, in the place of the address that does not exist. */
export function go(arrival: Arrival): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(arrival));
  } catch {
    // Where nothing may be stored, the page cannot tell.
  }
  location.replace(arrival.to);
}

/** What was done on the way to this very page, once. */
export function arrived(): Arrival | undefined {
  try {
    const stored = sessionStorage.getItem(KEY);
    if (stored === null) return undefined;
    sessionStorage.removeItem(KEY);
    const arrival = JSON.parse(stored) as Arrival;
    const path = (address: string) => address.split(/[?#]/)[0]!.replace(/(.)\/$/, '$1');
    return path(arrival.to) === path(location.pathname) ? arrival : undefined;
  } catch {
    return undefined;
  }
}
