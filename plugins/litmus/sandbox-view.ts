/** What the sandbox of a test's page begins with: the first of its executions, and what it prints. */
import {ask} from '../../src/litmus/ask';
import {printAnswer} from '../../src/litmus/print-answer';
import type {Entry} from '../../src/litmus/entry';
import type {Setting} from '../../src/litmus/answer';
import {traceOf} from '../../src/litmus/trace';
import {deviceReads, type Question} from '../../src/sandbox/picture/predict';
import type {DeviceKind} from '../../src/model/device-kind';
import type {Answers} from './answers';
import {firstSetting} from './traces';

export interface SandboxView {
  kernel: string;
  device: DeviceKind;
  without: string[];
  recorded: string;
  /** What the reader may guess; absent where the device reads nothing. */
  question?: Question;
}

/** Under the setting that the page's own trace has. `off`: the answers with the test's rules switched off. */
export function sandboxView(entry: Entry, answers: Answers, off?: Answers): SandboxView {
  const {kernel, device, without} = firstSetting(entry, answers, off);
  const recorded = printAnswer(ask(entry.test, {kernel, device, without}), without).join('\n');
  const question = questionOf(entry, {kernel, device, without});
  return {kernel, device, without: [...without], recorded, ...(question ? {question} : {})};
}

function questionOf({test}: Entry, setting: Setting): Question | undefined {
  const {events} = traceOf(test, setting) ?? traceOf(test, setting, false) ?? {events: []};
  const [read] = deviceReads(events);
  return read && {step: events[read.at]!.step, values: read.choices};
}
