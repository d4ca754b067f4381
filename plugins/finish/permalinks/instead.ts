/** What took the place of an address that is gone, for the line that a complaint proposes. */
import {addressOf} from '../../../src/cite/known-addresses';
import type {Redirect} from '../../../src/facts/redirects';
import type {BuiltSite} from './built-site';

/** Only where there is one answer: a wrong one would be copied. */
export function insteadOf(address: string, built: BuiltSite, redirects: readonly Redirect[]): string {
  const {kind, id} = addressOf(address);
  const found =
    kind === 'place' ? placesOf(id, built, redirects) : kind === 'page' ? pagesCalled(lastOf(address), built) : [];
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
  const called = [...built.pages].filter(([page, {moved}]) => !moved && lastOf(page) === name);
  return called.map(([page]) => page).filter((page) => addressOf(page).kind === 'page');
}

function lastOf(address: string): string {
  return address.split(/[/#]/).at(-1)!;
}
