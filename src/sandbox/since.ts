/** What has become of a verdict since a link to it was made: both are said, and the rules that are the reason. */
import type {Observation} from '../litmus/answer';
import {verdictInWords} from '../litmus/labels';
import type {ModelChange, ModelHistory} from '../history/model-history';
import type {Made} from './links/linked';
import type {Chosen} from './setting';

/** What the model says today. */
export interface Now {
  readonly observation: Observation;
  /** The numbers of the rules that the answer rests on. */
  readonly rules: readonly string[];
}

/** Those of `rules` which, switched off alone, bring `verdict` back. */
export type BringBack = (rules: readonly string[], verdict: Observation) => Promise<readonly string[]>;

/**
 * "Made with model 3: Never; now: Sometimes, because R53."; undefined where the verdict is the same. `history` is undefined
 * where it cannot be had.
 */
export async function sinceLink(
  made: Made,
  now: Now,
  history: ModelHistory | undefined,
  bringBack: BringBack,
): Promise<string | undefined> {
  if (made.verdict === now.observation) return undefined;
  const both = `Made with model ${made.model}: ${verdictInWords(made.verdict)}; now: ${verdictInWords(now.observation)}`;
  if (!history) return `${both}. Why could not be loaded.`;
  if (made.model > history.version) return `${both}. This copy of the site has an older model, ${history.version}.`;
  const later = history.changes.filter(({version}) => version > made.model);
  return both + (await because(later, made.verdict, now, bringBack));
}

/**
 * For a link to a test of the catalogue that does not say what it was made with: how its verdict has changed, "Up to model 2:
 * Never; now: Sometimes, because R53."; undefined where it never did.
 */
export async function sinceEver(
  test: string,
  {kernel, device, without}: Chosen,
  now: Now,
  history: ModelHistory,
  bringBack: BringBack,
): Promise<string | undefined> {
  const steps = history.changes.flatMap((change) =>
    change.verdicts
      .filter((verdict) => verdict.test === test && verdict.device === device && verdict.kernels.includes(kernel))
      .filter((verdict) => same(verdict.without, without) && isVerdict(verdict.from) && verdict.from !== verdict.to)
      .map(({from}) => ({change, from: from as Observation})),
  );
  // What it was last is what anybody who had a link may have seen.
  const last = steps.at(-1);
  if (!last || last.from === now.observation) return undefined;
  const before = steps.map(({change, from}) => `up to model ${change.version - 1}: ${verdictInWords(from)}`).join('; ');
  const said = `The verdict has changed; ${before}; now: ${verdictInWords(now.observation)}`;
  return said + (await because([last.change], last.from, now, bringBack));
}

async function because(
  changes: readonly ModelChange[],
  before: Observation,
  now: Now,
  bringBack: BringBack,
): Promise<string> {
  const changed = [...new Set(changes.flatMap(({rules}) => rules))];
  if (changed.length === 0) return '. No single rule accounts for it: none has changed since.';
  const alone = wholes(await bringBack(changed, before));
  if (alone.length > 0) return `, because ${list(alone)}.`;
  const rests = changed.filter((id) => now.rules.includes(numberOf(id)));
  if (rests.length > 0) return `, because ${list(rests)}.`;
  return `. No single rule accounts for it; changed since: ${list(changed)}.`;
}

/** A part says all that its number says, where it alone is enough. */
function wholes(rules: readonly string[]): readonly string[] {
  return rules.filter((id) => !rules.some((other) => other !== id && numberOf(other) === id));
}

function numberOf(id: string): string {
  return id.replace(/\..*/, '');
}

/** More are for the page of changes. */
const MOST = 6;

function list(rules: readonly string[]): string {
  const shown = rules.slice(0, MOST);
  const more = rules.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function isVerdict(text: string): text is Observation {
  return ['Always', 'Sometimes', 'Never', 'not-applicable'].includes(text);
}
