/** Which ids took the place of others: an alias of redirects.yaml from one short address to another. Node only. */
import {CITED_KINDS, type CitedKind} from '../cite/citation';
import {shortPath} from '../cite/addresses';
import {readRedirects, type Redirect} from '../facts/redirects';

export interface Rename {
  readonly kind: CitedKind;
  readonly from: string;
  readonly to: string;
}

/**
 * `/f/old: /f/new` means that the fact old is called new. Other redirects are passed over, and so is a file that cannot be read:
 * what is wrong with it is said by who checks it.
 */
export function readRenames(root: string): Rename[] {
  return readRedirects(root).redirects.flatMap(renameOf);
}

function renameOf({from, to}: Redirect): Rename[] {
  return CITED_KINDS.flatMap((kind) => {
    const folder = shortPath(kind, '');
    const same = from.startsWith(folder) && to.startsWith(folder) && from !== to;
    return same ? [{kind, from: from.slice(folder.length), to: to.slice(folder.length)}] : [];
  });
}
