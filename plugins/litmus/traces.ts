/** The executions that a test's page shows: few, and chosen by what tells verdicts apart. */
import {printTrace} from '../../src/litmus/command/print-trace';
import {printProposition} from '../../src/litmus/print';
import {traceOf} from '../../src/litmus/trace';
import {DEVICE_KINDS, type DeviceKind} from '../../src/model/device-kind';
import type {Setting} from '../../src/litmus/answer';
import type {Entry} from '../../src/litmus/entry';
import {type Answered, type Answers, newest} from './answers';

/** Characters of a line: as the page is quoted in a mail. */
const WIDTH = 72;

/** A page with more is read by nobody. */
const MOST = 3;

export interface TraceView {
  kernel: string;
  device: string;
  without: string[];
  verdict: string;
  /** What the execution is an example of, in words. */
  says: string;
  lines: string[];
}

/** `off` are the answers without the rules of a test that has such. */
export function tracesOf(entry: Entry, answers: Answers, off?: Answers): TraceView[] {
  return choose(answers, off)
    .slice(0, MOST)
    .flatMap(({answer, broken}) => view(entry, answer, broken ? entry.without : []));
}

/** What the first of them is asked of. */
export function firstSetting(entry: Entry, answers: Answers, off?: Answers): Required<Omit<Setting, 'bound'>> {
  const {answer, broken} = choose(answers, off)[0]!;
  return {kernel: answer.kernel, device: answer.device, without: broken ? entry.without : []};
}

function choose(answers: Answers, off?: Answers): Chosen[] {
  return off ? damage(answers, off) : telling(answers);
}

interface Chosen {
  answer: Answered;
  /** Without the rules. */
  broken?: boolean;
}

/** The kind whose verdicts vary most, once for each of them; then other kinds with a verdict not seen yet. */
export function telling(answers: Answers): Chosen[] {
  const kind = [...DEVICE_KINDS].sort((a, b) => variety(answers.get(b)!) - variety(answers.get(a)!))[0]!;
  const others = DEVICE_KINDS.filter((other) => other !== kind).map((other) => newest(answers, other));
  const seen = new Set<string>(['not-applicable']);
  return [...answers.get(kind)!.toReversed(), ...others]
    .filter(({observation}) => !seen.has(observation) && seen.add(observation))
    .map((answer) => ({answer}));
}

/** A verdict more weighs most, then that the newest kernel leaves it to chance, then the outcomes. */
function variety(answers: readonly Answered[]): number {
  const count = (of: (answer: Answered) => string) => new Set(answers.map(of)).size;
  const open = answers.at(-1)!.observation === 'Sometimes' ? 1 : 0;
  return 100 * count(({observation}) => observation) + 50 * open + count(({outcomes}) => JSON.stringify(outcomes));
}

/** What goes wrong without the rules, on the newest kernel, and beside it what happens with them. */
function damage(answers: Answers, off: Answers): Chosen[] {
  const kind = DEVICE_KINDS.find((device) => differs(answers, off, device)) ?? DEVICE_KINDS[0];
  return [{answer: newest(off, kind), broken: true}, {answer: newest(answers, kind)}];
}

function differs(answers: Answers, off: Answers, device: DeviceKind): boolean {
  return newest(answers, device).observation !== newest(off, device).observation;
}

function view({test}: Entry, {kernel, device, observation}: Answered, without: readonly string[]): TraceView[] {
  const satisfying = observation !== 'Never';
  const trace = traceOf(test, {kernel, device, without}, satisfying);
  if (!trace) return [];
  const proposition = printProposition(test.condition.proposition);
  const says = satisfying
    ? `The shortest execution that satisfies ${proposition}:`
    : `No execution satisfies ${proposition}. The shortest one:`;
  // The heading is a line, and a blank one follows.
  const lines = printTrace('', trace, [], WIDTH).slice(2);
  return [{kernel, device, without: [...without], verdict: observation, says, lines}];
}
