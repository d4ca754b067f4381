/** The place on a page that the fragment of an address names. */

/** Undefined where it names none: on /run it is a run. */
export function placeAsked(hash: string, page: string): string | undefined {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '' || (page === '/run' && fragment.includes(';'))) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function isThere(id: string): boolean {
  return document.getElementById(id) !== null || document.getElementsByName(id).length > 0;
}
