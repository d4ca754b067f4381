/**
 * Kernel releases: which rules and flags each follows. Nothing else of the model compares versions; it branches on the
 * flags that come from here.
 */
import {RULES, type Rule, type RuleId, switchedOff} from './rules';
import {FLAGS, type FlagName, type FlagRule, type Flags} from './rules-flags';
import {WrongUse} from './rules-shape';

/**
 * The eras, cut where the reuse test of the write fault changes: M by map count, F the same with every GUP acting as a
 * write, R by reference count, X by the exclusive mark, XL with read-only long-term pins that unshare anything.
 */
export type EraName = 'M' | 'F' | 'R' | 'X' | 'XL';

/** A kernel release, and what it does. */
export interface KernelRelease {
  /** As asked for, without a `.0` at the end: `6.1` or `6.1.192`. */
  readonly release: string;
  readonly era: EraName;
  /** The rules in force. */
  readonly rules: ReadonlySet<RuleId>;
  /** The rules that were switched off, those that this kernel does not follow anyway included. */
  readonly without: ReadonlySet<RuleId>;
  readonly flags: Flags;
}

/** What has been worked out: rules and settings ask for the same few releases over and over. */
const PARSED = new Map<string, Numbers>();
const ERA_OF = new Map<string, EraName>();

const FIRST = '4.20';

/** The newest release that the model knows. */
export const NEWEST = '7.3';

/** The last minor number of each major one. */
const LAST_OF_MAJOR: Readonly<Record<number, number>> = {4: 20, 5: 19, 6: 19, 7: 3};

/**
 * The releases that tables show: the first of each era, and those inside it whose answers differ. No two neighbours have the
 * same flags; what changes between two of them (5.4, 5.6, 5.7, 6.0, 6.3 …) shows in the later one.
 */
export const ERAS: readonly {readonly release: string; readonly era: EraName}[] = (
  '4.20 5.8 5.9 5.10 5.11 5.15 5.18 5.19 6.1 6.2 6.5 6.6 6.12 ' + NEWEST
)
  .split(' ')
  .map((release) => ({release, era: eraOf(numbers(release))}));

/**
 * The kernel of a release, `5.10` or `6.1.192`, with rules switched off (`R13`, `R45.retry`). Of stable releases only
 * the backports that were seen are known: see `stable` in the rules.
 */
export function kernelRelease(release: string = NEWEST, without: readonly string[] = []): KernelRelease {
  const asked = parseRelease(release);
  const off = switchedOff(without);
  const rules = inForce(asked, off);
  return {release: asked.join('.'), era: eraOf(asked), rules, without: off, flags: flagsOf(rules)};
}

/** Whether the text names a release that the model knows. */
export function isKernelRelease(text: string): boolean {
  return complaint(text) === undefined;
}

function parseRelease(text: string): Numbers {
  const wrong = complaint(text);
  if (wrong !== undefined) throw new WrongUse(wrong);
  return numbers(text);
}

const WRITE = `Write a release from ${FIRST} to ${NEWEST}, such as 5.10 or 6.1.192.`;
const RELEASE = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,3}))?$/;

/** What is wrong with the text as a release, in words. */
function complaint(text: unknown): string | undefined {
  if (typeof text !== 'string') return `A kernel release is a text, such as '5.10' in quotes, not ${typeof text}.`;
  if (!RELEASE.test(text)) return `${JSON.stringify(text.slice(0, 40))} is not a kernel release. ${WRITE}`;
  const [major, minor] = numbers(text);
  if (compare([major, minor], numbers(FIRST)) < 0) return `The model begins with ${FIRST}; ${text} is older. ${WRITE}`;
  const last = LAST_OF_MAJOR[major];
  if (last === undefined || (minor > last && `${major}.${last}` === NEWEST)) {
    return `${text} is newer than the newest kernel of the model, ${NEWEST}. ${WRITE}`;
  }
  return minor > last
    ? `There is no kernel ${text}: ${major}.${last} was the last of its numbers. ${WRITE}`
    : undefined;
}

/** Major, minor and, for a stable release, its number; 5.10.0 is 5.10. */
type Numbers = readonly [number, number, number?];

function numbers(release: string): Numbers {
  const known = PARSED.get(release);
  if (known) return known;
  const parsed = split(release);
  PARSED.set(release, parsed);
  return parsed;
}

function split(release: string): Numbers {
  const [major = 0, minor = 0, stable = 0] = release.split('.').map(Number);
  return stable === 0 ? [major, minor] : [major, minor, stable];
}

/** Negative, zero or positive, as `a` is older than, the same as, or newer than `b`. */
function compare(a: Numbers, b: Numbers): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] ?? 0) - (b[2] ?? 0);
}

/** The releases of a rule as the model applies them: mainline, and stable series that took it over. */
function holds(rule: Rule, release: Numbers): boolean {
  const from = rule.applies?.from ?? rule.since;
  const to = rule.applies?.to ?? rule.until;
  const series: Numbers = [release[0], release[1]];
  const mainline =
    (from === undefined || compare(series, numbers(from)) >= 0) &&
    (to === undefined || compare(series, numbers(to)) <= 0);
  return mainline || (rule.stable ?? []).some((bracket) => tookOver(release, bracket));
}

/** Inside a bracket of stable releases nothing is known; the model begins with the one that was seen to have it. */
function tookOver(release: Numbers, bracket: string): boolean {
  const seen = numbers(/^by (\S+)/.exec(bracket)?.[1] ?? '');
  return release[0] === seen[0] && release[1] === seen[1] && compare(release, seen) >= 0;
}

function inForce(release: Numbers, off: ReadonlySet<RuleId> = new Set()): ReadonlySet<RuleId> {
  const holding = RULES.filter((rule) => holds(rule, release) && !off.has(rule.id));
  const ids = new Set<string>(holding.map((rule) => rule.id));
  return new Set(holding.filter(({unless}) => unless === undefined || !ids.has(unless)).map((rule) => rule.id));
}

function flagsOf(rules: ReadonlySet<RuleId>): Flags {
  const set = Object.entries<FlagRule>(FLAGS).map(([name, flag]): [string, boolean] => [
    name,
    flag.unless === undefined ? (flag.rules ?? []).some((id) => rules.has(id)) : !rules.has(flag.unless),
  ]);
  return Object.freeze(Object.fromEntries(set)) as Record<FlagName, boolean>;
}

/** By what the release does, whatever is switched off. */
function eraOf(release: Numbers): EraName {
  const key = release.join('.');
  const era = ERA_OF.get(key) ?? eraByFlags(release);
  ERA_OF.set(key, era);
  return era;
}

function eraByFlags(release: Numbers): EraName {
  const flags = flagsOf(inForce(release));
  if (flags.gupForcesWrite) return 'F';
  if (flags.reuseByMapcount) return 'M';
  if (!flags.exclusiveMark) return 'R';
  return flags.roLongtermUnsharesAny ? 'XL' : 'X';
}
