/** A test of the catalogue as its page shows it, but for what depends on the site. Plain data, ready for JSON. */
import type {Entry} from '../../src/litmus/entry';
import {printProposition} from '../../src/litmus/print';
import {encode} from '../../src/litmus/url';
import {DEVICE_KINDS} from '../../src/model/device-kind';
import {rule, type RuleId, ruleIndex} from '../../src/model/rules';
import {type AnswersView, answersView} from './answers-view';
import {type Answers, answersOf} from './answers';
import {sandboxView, type SandboxView} from './sandbox-view';
import {type Smallest, smallestOf} from './smallest';
import {tracesOf, type TraceView} from './traces';
import {changesSaid, type Now, nowOf, type Says} from './verdicts';

export interface TestView {
  name: string;
  question: string;
  file: string;
  text: string;
  /** The id of its group. */
  group: string;
  proposition: string;
  answers: AnswersView;
  /** The second answer, of a test about what goes wrong without some rules. */
  off?: {rules: readonly RuleId[]; changes: Says[]; answers: AnswersView};
  smallest: Smallest[];
  traces: TraceView[];
  sandbox: SandboxView;
  /** Every rule that is named above. */
  rules: {id: RuleId; title: string}[];
  /** On one line, as in an address. */
  link: string;
  /** For the list of all tests: the verdicts of the newest kernel, kind by kind. */
  now: Now[];
  /** Rules of which one at least of the answers says that it rests on them. */
  restsOn: RuleId[];
}

export function testView(entry: Entry): TestView {
  const {name, file, text, test, group} = entry;
  // They were looked up when the test was read.
  const without = entry.without as readonly RuleId[];
  const asIs = answersOf(test);
  const broken = without.length > 0 ? answersOf(test, without) : undefined;
  const answers = answersView(test, asIs);
  const off = broken && {rules: without, changes: changesSaid(asIs, broken), answers: answersView(test, broken)};
  const smallest = smallestOf(test, asIs);
  const restsOn = inOrder([...asIs.values()].flat().flatMap(({rules}) => rules));
  const named = inOrder([
    ...restsOn,
    ...without,
    ...(off?.answers.behind ?? []).flatMap(({rules}) => rules),
    ...smallest.flatMap(({changes}) => changes.flatMap(({sets}) => sets.flat())),
  ]);
  return {
    name,
    question: test.question.join(' '),
    file,
    text: text.trimEnd(),
    group,
    proposition: printProposition(test.condition.proposition),
    answers,
    ...(off ? {off} : {}),
    smallest,
    traces: tracesOf(entry, asIs, broken),
    sandbox: sandboxView(entry, asIs, broken),
    rules: named.map((id) => ({id, title: rule(id).title})),
    link: encode(test),
    now: nowByKind(asIs),
    restsOn,
  };
}

function nowByKind(answers: Answers): Now[] {
  return DEVICE_KINDS.map((kind) => nowOf(answers.get(kind)!));
}

/** Each once, as the registry has them. */
function inOrder(ids: readonly RuleId[]): RuleId[] {
  return [...new Set(ids)].sort((a, b) => ruleIndex(a) - ruleIndex(b));
}
