/**
 * litmus/name.expected: what the model answers to a test, on a kernel of every era, with every kind of device. Written by
 * `npm run litmus -- --update`, read by whoever reviews a change: settings with the same answer stand above it together.
 *
 *     pin mr: 4.20 5.8
 *     request: 4.20
 *       Observation Never 0 1
 *       r0=1; r1=2;
 *       States 10, transitions 9
 *       Rules R14 R33 R60
 */
import type {DeviceKind} from '../model/device-kind';
import type {RuleId} from '../model/rules';
import type {Answer, Setting} from './answer';
import type {Entry} from './entry';
import {printCondition} from './print';
import {printCounts, printOutcome, printRules} from './print-answer';
import {ALL_SETTINGS, groupBy, printSettings} from './settings';
import type {Test} from '../model/program';

/** The smallest sets of rules that were found for a kind on some kernels. */
export interface SmallestSets {
  readonly device: DeviceKind;
  readonly kernels: readonly string[];
  readonly sets: readonly (readonly RuleId[])[];
}

export interface Expected {
  readonly test: Test;
  readonly answers: readonly Answer[];
  /** The second question, of a test with `# without:`. */
  readonly second?: {readonly without: readonly string[]; readonly answers: readonly Answer[]};
  readonly smallest?: readonly SmallestSets[];
}

/** What computes an entry's file. */
export interface Oracle {
  ask(test: Test, setting: Setting): Answer;
  /** Without it the file has no section of smallest sets. */
  smallestSets?(entry: Entry): readonly SmallestSets[];
}

/** The file that an entry of the catalogue should have. */
export function expectedOf(entry: Entry, oracle: Oracle): string {
  const {test, without} = entry;
  const answers = ALL_SETTINGS.map((setting) => oracle.ask(test, setting));
  const changed = without.length > 0 ? ALL_SETTINGS.map((setting) => oracle.ask(test, {...setting, without})) : [];
  return printExpected({
    test,
    answers,
    ...(without.length > 0 ? {second: {without, answers: changed}} : {}),
    ...(oracle.smallestSets ? {smallest: oracle.smallestSets(entry)} : {}),
  });
}

export function printExpected({test, answers, second, smallest}: Expected): string {
  const parts = [
    ['# Computed: npm run litmus -- --update'],
    [`Test ${test.name}`, `Condition ${printCondition(test.condition)}`],
    ...printBlocks(answers),
    ...(second ? [[`without ${second.without.join(' ')}`], ...printBlocks(second.answers)] : []),
    ...(smallest
      ? [
          ['Smallest sets of rules', '# Those of a line, switched off together, change the observation.'],
          ...printSmallest(smallest),
        ]
      : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A block for each distinct answer, headed by the settings that have it. */
function printBlocks(answers: readonly Answer[]): string[][] {
  const blocks = groupBy(answers, (answer) => printBody(answer).join('\n'));
  return [...blocks].map(([body, same]) => [...printSettings(same), body]);
}

function printBody(answer: Answer): string[] {
  const {observation, stopped, outcomes, states, transitions} = answer;
  if (stopped !== undefined) return [`  Observation ${observation}: ${stopped}`];
  if (observation === 'not-applicable') return ['  Observation not-applicable'];
  return [
    `Observation ${printCounts(answer)}`,
    ...outcomes.map(printOutcome),
    `States ${states}, transitions ${transitions}`,
    printRules(answer),
  ].map((line) => `  ${line}`);
}

function printSmallest(smallest: readonly SmallestSets[]): string[][] {
  const lines = ({sets}: SmallestSets) => (sets.length > 0 ? sets.map((set) => `  ${set.join(' ')}`) : ['  none']);
  return [...groupBy(smallest, (found) => lines(found).join('\n'))].map(([body, same]) => [
    ...printSettings(same.flatMap(({device, kernels}) => kernels.map((kernel) => ({device, kernel})))),
    body,
  ]);
}
