/** The data of the pages about the model, by the name under which a page imports it. */
import {linkRules, ruleHref} from '../../src/facts/rule-refs';
import type {Edit, Piece} from '../../src/facts/view';
import type {DatedOf} from '../../src/history/view';
import {RULES} from '../../src/model/rules';
import {GROUPS, isIn} from './groups';
import {kernelTable} from './kernel-table';
import {ruleView} from './rule-view';

/** A rule that is not in the model, and the reason. */
export interface LeftOut {
  id: string;
  href: string;
  title: Piece[];
  why: Piece[];
}

/** `edit` says where a rule can be corrected, `tests` which litmus tests rest on it, `datedOf` when it was added and changed. */
export function modelData(
  edit: (id: string) => Edit,
  tests: ReadonlyMap<string, readonly string[]> = new Map(),
  datedOf: DatedOf = () => undefined,
): Map<string, unknown> {
  const data = new Map<string, unknown>();
  for (const group of GROUPS) {
    data.set(
      `rules-${group.id}`,
      RULES.filter((rule) => isIn(group, rule)).map((rule) =>
        ruleView(rule, edit(rule.id), tests.get(rule.id), datedOf('rule', rule.id)),
      ),
    );
  }
  data.set(
    'rules-left-out',
    RULES.flatMap((rule): LeftOut[] =>
      rule.inModel
        ? []
        : [{id: rule.id, href: ruleHref(rule.id), title: linkRules(rule.title), why: linkRules(rule.why)}],
    ),
  );
  data.set('kernel-table', kernelTable());
  data.set('names', [...data.keys(), 'names']);
  return data;
}
