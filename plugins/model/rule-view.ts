/** A rule as its page shows it. Plain data, ready for JSON. */
import {linkRules, ruleAnchor, ruleHref} from '../../src/facts/rule-refs';
import type {Edit, Piece, Ref} from '../../src/facts/view';
import type {Dated} from '../../src/history/view';
import {RULES, type Rule} from '../../src/model/rules';
import type {Mark} from '../../src/model/rules-shape';
import {choiceInWords, kernelsInWords} from './kernel-words';
import {ruleSource, type RuleSource} from './rule-sources';

export interface RuleView {
  id: string;
  anchor: string;
  /** A part of the rule with the number before the point. */
  part: boolean;
  title: Piece[];
  says: Piece[];
  mark: Mark;
  /** What else there is to say, such as the kernels, each under its label. */
  lines: {label: string; text: Piece[]}[];
  rests: Ref[];
  sources: RuleSource[];
  /** Litmus tests that rest on it: some of them, and how many there are. */
  tests: {some: string[]; count: number};
  /** Absent while it is not recorded in history/. */
  dated?: Dated;
  edit: Edit;
}

/** More names than these help nobody; the list of tests has all. */
const TESTS = 8;

export function ruleView(rule: Rule, edit: Edit, tests: readonly string[] = [], dated?: Dated): RuleView {
  const choice = choiceInWords(rule);
  const lines: [label: string, text: string][] = [
    ['Kernels', kernelsInWords(rule)],
    ...(choice === undefined ? [] : [['Bracket taken as', choice] as [string, string]]),
    rule.inModel ? switching(rule) : ['Left out', rule.why],
  ];
  return {
    id: rule.id,
    anchor: ruleAnchor(rule.id),
    part: rule.id !== rule.number,
    title: linkRules(rule.title),
    says: linkRules(rule.says),
    mark: rule.mark,
    lines: lines.map(([label, text]) => ({label, text: linkRules(sentence(text))})),
    rests: ruleRefs(rule.rests ?? []),
    sources: rule.sources.map(ruleSource),
    tests: {some: tests.slice(0, TESTS), count: tests.length},
    ...(dated ? {dated} : {}),
    edit,
  };
}

export function ruleRefs(ids: readonly string[]): Ref[] {
  return ids.map((id) => ({id, href: ruleHref(id)}));
}

/** What switching a rule off does, or that it cannot be. */
function switching(rule: Rule): [label: string, text: string] {
  if (rule.off !== undefined) return ['Switched off', rule.off];
  const parts = RULES.filter(({number, switchable}) => number === rule.id && switchable).map(({id}) => id);
  if (parts.length > 0) return ['Switched off', `through its parts ${parts.join(', ')}`];
  return ['Switched off', rule.rests ? 'not by itself; it follows from the rules that it rests on' : 'not possible'];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
