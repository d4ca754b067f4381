/** The answers to a test: for every kind of device on every mainline release. */
import {ask} from '../../src/litmus/ask';
import type {Answer, Observation} from '../../src/litmus/answer';
import {kernelOf} from '../../src/litmus/results';
import {groupBy} from '../../src/litmus/settings';
import {DEVICE_KINDS, type DeviceKind} from '../../src/model/device-kind';
import type {Test} from '../../src/model/program';
import {RELEASES} from './releases';

/** An answer as a page needs it: seen to its end. */
export interface Answered extends Answer {
  readonly observation: Observation;
}

/** In the order of the kinds, and of RELEASES within each. */
export type Answers = ReadonlyMap<DeviceKind, readonly Answered[]>;

/** Kernels that follow the same rules give the same answer, so one of them is asked. */
const ALIKE: readonly (readonly string[])[] = [
  ...groupBy(RELEASES, (release) => [...kernelOf(release, []).rules].join(' ')).values(),
];

/** Throws where the search of a test ends before it has seen all: a page must not say what nobody has looked at. */
export function answersOf(test: Test, without: readonly string[] = []): Answers {
  return new Map(
    DEVICE_KINDS.map((device) => {
      const byRelease = new Map<string, Answered>();
      for (const alike of ALIKE) {
        const answer = ask(test, {kernel: alike[0]!, device, without});
        const {observation, stopped} = answer;
        if (observation === 'unknown') throw new Error(`${test.name}, ${alike[0]}, ${device}: ${stopped}`);
        for (const kernel of alike) byRelease.set(kernel, {...answer, kernel, observation});
      }
      return [device, RELEASES.map((release) => byRelease.get(release)!)] as const;
    }),
  );
}

/** The answer of the newest kernel. */
export function newest(answers: Answers, device: DeviceKind): Answered {
  return answers.get(device)!.at(-1)!;
}

/** Kinds of device as a list; all of them as "every kind". */
export function kindsInWords(kinds: readonly DeviceKind[]): string {
  return kinds.length === DEVICE_KINDS.length ? 'every kind' : kinds.join(', ');
}
