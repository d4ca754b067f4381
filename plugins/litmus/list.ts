/** The list of all tests as its page shows it. */
import {DEVICE_KINDS} from '../../src/model/device-kind';
import type {RuleId} from '../../src/model/rules';
import type {CatalogueViews} from './catalogue-views';
import type {Now, Says} from './verdicts';

export interface ListedTest {
  name: string;
  question: string;
  /** In the order of the kinds. */
  now: Now[];
  /** What it comes to without some rules, of a test that is about that. */
  off?: {rules: readonly RuleId[]; changes: Says[]};
  restsOn: readonly string[];
}

export interface LitmusList {
  kinds: readonly string[];
  groups: {id: string; title: string; says: string; tests: ListedTest[]}[];
}

export function litmusList({groups, tests}: CatalogueViews): LitmusList {
  return {
    kinds: DEVICE_KINDS,
    groups: groups.map(({id, title, says}) => ({
      id,
      title,
      says,
      tests: tests
        .filter(({group}) => group === id)
        .map(({name, question, now, off, restsOn}) => ({
          name,
          question,
          now,
          ...(off ? {off: {rules: off.rules, changes: off.changes}} : {}),
          restsOn,
        })),
    })),
  };
}
