/** What took the place of an address that is gone, for the line that a complaint proposes. */
import type {Redirect} from '../../../src/facts/redirects';
import type {BuiltSite} from './built-site';

/** Only where there is one answer: a wrong one would be copied. */
export function insteadOf(address: string, built: BuiltSite, redirects: readonly Redirect[]): string {
  const [page, id] = address.split('#') as [string, string?];
  const found = id === undefined ? pagesCalled(lastOf(page), built) : placesOf(id, built, redirects);
  return found.length === 1 ? found[0]! : '<what took its place>';
}

/** Where the id is now, or the id that a thing of this name has taken. */
function placesOf(id: string, built: BuiltSite, redirects: readonly Redirect[]): string[] {
  const names = [id, ...redirects.filter(({from}) => lastOf(from) === id).map(({to}) => lastOf(to))];
  return names.flatMap((name) =>
    [...built.pages].filter(([, {ids, moved}]) => !moved && ids.has(name)).map(([page]) => `${page}#${name}`),
  );
}

function pagesCalled(name: string, built: BuiltSite): string[] {
  return [...built.pages].filter(([page, {moved}]) => !moved && lastOf(page) === name).map(([page]) => page);
}

function lastOf(address: string): string {
  return address.split(/[/#]/).at(-1)!;
}
