/** The tests that rest on each rule, those that rest on few rules first: they show it best. */
import type {CatalogueViews} from './catalogue-views';

export function testsOfRules({tests}: CatalogueViews): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {name, restsOn} of [...tests].sort((a, b) => a.restsOn.length - b.restsOn.length)) {
    for (const id of restsOn) found.set(id, [...(found.get(id) ?? []), name]);
  }
  return found;
}
