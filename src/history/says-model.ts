/** What the rules of the model and the tests of the catalogue say, as the record has it. */
import {plain, spanInWords} from '../facts/words';
import type {Test} from '../model/program';
import type {Rule} from '../model/rules';
import type {FlagRule} from '../model/rules-flags';
import type {Source} from '../model/rules-shape';
import {print} from '../litmus/print';
import {verdictsOf} from '../litmus/verdict-changes';
import type {Says} from './record';
import {says} from './says';
import {printVerdicts} from './verdicts';

/** `flags` are those of rules-flags.ts: a rule is another where the model branches on it otherwise. */
export function ruleSays(rule: Rule, flags: Readonly<Record<string, FlagRule>>): Says {
  const {id, title, says: statement, since, until, stable = [], unless, applies, off, mark, rests = [], sources} = rule;
  const kernels = [
    spanInWords({since, until}) ?? 'all',
    ...(stable.length > 0 ? [`in stable series ${stable.join(', ')}`] : []),
    ...(unless === undefined ? [] : [`not where ${unless} holds`]),
  ];
  const bracket = applies && [
    ...(applies.from === undefined ? [] : [`from ${applies.from}`]),
    ...(applies.to === undefined ? [] : [`up to ${applies.to}`]),
  ];
  return says('rule', {
    title: plain(title),
    statement: plain(statement),
    kernels: kernels.join('; '),
    bracket: bracket && `${bracket.join(' ')}: ${applies.why}`,
    off,
    out: rule.inModel ? undefined : rule.why,
    flags: Object.entries(flags).flatMap(([name, flag]) => usesOf(id, name, flag)),
    mark,
    rests,
    sources: sources.map(label),
  });
}

/** `reuseByMapcount`, or `not zeroPagePinCounted` where the rule takes the flag away. */
function usesOf(id: string, name: string, {rules = [], unless}: FlagRule): string[] {
  if (unless === id) return [`not ${name}`];
  return (rules as readonly string[]).includes(id) ? [name] : [];
}

function label(source: Source): string {
  if ('doc' in source) return source.doc;
  if ('commit' in source) return `commit ${source.commit}${source.note === undefined ? '' : `: ${source.note}`}`;
  const symbols = source.symbol.length > 0 ? `: ${source.symbol.join(', ')}` : '';
  return `${source.kernel}${symbols} (Linux ${source.in.join(', ')})`;
}

/** `expected` is the text of the `.expected` file that stands beside the test. */
export function testSays(test: Test, expected: string): Says {
  return says('test', {
    question: test.question.join(' '),
    steps: stepsOf(test),
    verdicts: printVerdicts(verdictsOf(expected)),
    rules: rulesOf(expected),
  });
}

/** The whole test but for its name and its question, on a line: `A: map x; A: x = 1; … exists (r0 = 2)`. */
function stepsOf(test: Test): string {
  const lines = print({...test, question: []})
    .split('\n')
    .slice(1);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ');
}

/** Every rule that one of the answers rests on. */
function rulesOf(expected: string): string[] {
  const rules = [...expected.matchAll(/^ {2}Rules (.*)$/gm)].flatMap(([, ids]) => ids!.split(' ').filter(Boolean));
  return [...new Set(rules)].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}
