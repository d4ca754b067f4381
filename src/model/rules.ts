/**
 * The registry of rules: what Linux does to a page that a process shares with its children and with a device, each with
 * its source and the kernels it holds for. A number such as R33 is a rule, `R33.refs` a part of it that begins, ends or
 * switches off by itself. Which kernel follows which rules is said by kernels.ts.
 */
import {DEVICE_RULES} from './rules-device';
import {FAULT_RULES} from './rules-fault';
import {FORK_RULES} from './rules-fork';
import {GUP_RULES} from './rules-gup';
import {MEMORY_RULES} from './rules-memory';
import {NOTIFIER_RULES} from './rules-notifier';
import {PROTECT_RULES} from './rules-protect';
import {SEQUENCE_RULES} from './rules-sequence';
import {type Entry, WrongUse} from './rules-shape';

const ENTRIES = [
  ...MEMORY_RULES,
  ...FORK_RULES,
  ...FAULT_RULES,
  ...NOTIFIER_RULES,
  ...SEQUENCE_RULES,
  ...GUP_RULES,
  ...DEVICE_RULES,
  ...PROTECT_RULES,
] as const;

/** The id of a rule, as in `R13` or `R45.retry`. */
export type RuleId = (typeof ENTRIES)[number]['id'];

/** A rule of the registry. */
export type Rule = Omit<Entry, 'id' | 'out'> & {
  readonly id: RuleId;
  /** The rule that this one is a part of, or itself: `R33` for `R33.refs`. */
  readonly number: RuleId;
  /** Whether it can be switched off; `off` says what the model does then. */
  readonly switchable: boolean;
} & ({readonly inModel: true} | {readonly inModel: false; readonly why: string});

/** Every rule, in the order of their numbers, a part after the rule that it belongs to. */
export const RULES: readonly Rule[] = ENTRIES.map(complete);

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

const INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({id}, index) => [id, index]));

/** The rules that can be switched off one by one. */
export const SWITCHABLE: readonly RuleId[] = RULES.filter((rule) => rule.switchable).map((rule) => rule.id);

function complete({out, ...entry}: Entry & {readonly id: RuleId}): Rule {
  const number = entry.id.replace(/\..*/, '') as RuleId;
  const common = {...entry, number, switchable: entry.off !== undefined && out === undefined};
  return out === undefined ? {...common, inModel: true} : {...common, inModel: false, why: out};
}

/** The rule with this id. */
export function rule(id: string): Rule {
  const found = BY_ID.get(id);
  if (!found) throw new WrongUse(unknown(id));
  return found;
}

/** The number that a rule is cited by: `R33` for `R33.refs`. */
export function numberOf(id: RuleId): RuleId {
  return rule(id).number;
}

/** A rule's place in `RULES`, for a set of rules kept as bits. */
export function ruleIndex(id: RuleId): number {
  return INDEX.get(id)!;
}

/**
 * The rules to switch off for these ids: a part is itself, a number stands for itself and all its parts that can be
 * switched off. An id that names nothing, or nothing that can be switched off, is an error.
 */
export function switchedOff(ids: readonly string[]): ReadonlySet<RuleId> {
  if (!Array.isArray(ids)) throw new WrongUse("The rules to switch off are a list, such as ['R13'].");
  return new Set(ids.flatMap(partsToSwitch));
}

function partsToSwitch(id: string): RuleId[] {
  const asked = rule(id);
  const parts = RULES.filter(({number, switchable}) => number === asked.id && switchable);
  const off = asked.number === asked.id ? parts : [asked].filter(({switchable}) => switchable);
  if (off.length === 0) throw new WrongUse(`Rule ${id} cannot be switched off: ${whyNot(asked)}`);
  return off.map((part) => part.id);
}

function whyNot(fixed: Rule): string {
  if (!fixed.inModel) return `the model leaves it out, because ${fixed.why}.`;
  const others = causes(fixed);
  if (others.length === 0) return 'it says what things are, not what the kernel chooses to do.';
  const list = others.length === 1 ? others[0] : `one of ${others.join(', ')}`;
  return `it follows from other rules. Switch off ${list} instead.`;
}

/** The switchable rules that a rule rests on, near or far. */
function causes(from: Rule, seen: ReadonlySet<string> = new Set()): RuleId[] {
  const found = (from.rests ?? [])
    .filter((id) => !seen.has(id))
    .flatMap((id) => {
      const cause = rule(id);
      return cause.switchable ? [cause.id] : causes(cause, new Set([...seen, from.id, id]));
    });
  return [...new Set(found)];
}

function unknown(id: string): string {
  const near = RULES.filter(({number}) => number === String(id).toUpperCase().replace(/\..*/, '')).map((r) => r.id);
  const quoted = JSON.stringify(String(id).slice(0, 40));
  if (near.length > 0) return `There is no rule ${quoted}. Under that number there is ${near.join(', ')}.`;
  return `There is no rule ${quoted}. Write R and a number from R1 to R77, such as R13, or a part such as R45.retry.`;
}
