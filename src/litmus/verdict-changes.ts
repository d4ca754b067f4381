/** How the verdicts of a `.expected` file differ from those of another, in words. */
import {isDeviceKind} from '../model/device-kind';
import type {Setting} from './answer';
import {groupBy, printSettings} from './settings';

/** A verdict that a file states. */
export interface Verdict {
  /** `` or ` without R45.retry`. */
  readonly section: string;
  readonly setting: Setting;
  readonly observation: string;
}

/** A verdict that is another, on all settings where it changed in the same way. Absent: there is none. */
export interface ChangedVerdict {
  readonly section: string;
  readonly settings: readonly Setting[];
  readonly from?: string;
  readonly to?: string;
}

/** `pin-fork-write: pin on 5.8 was Always, is Never`; a line for each change, none where all verdicts are the same. */
export function verdictChanges(name: string, before: string, after: string): string[] {
  return changedVerdicts(verdictsOf(before), verdictsOf(after)).flatMap((change) => changeLines(name, change));
}

export function changedVerdicts(before: readonly Verdict[], after: readonly Verdict[]): ChangedVerdict[] {
  const key = ({section, setting: {device, kernel}}: Verdict) => `${section}\n${device}\n${kernel}`;
  const was = new Map(before.map((verdict) => [key(verdict), verdict]));
  const is = new Map(after.map((verdict) => [key(verdict), verdict]));
  const changes = [...new Map([...was, ...is])].flatMap(([id, {section, setting}]) => {
    const [from, to] = [was.get(id)?.observation, is.get(id)?.observation];
    return from === to ? [] : [{section, setting, from, to}];
  });
  return [...groupBy(changes, ({section, from, to}) => `${section}\n${from}\n${to}`).values()].map((same) => {
    const {section, from, to} = same[0]!;
    const settings = same.map(({setting}) => setting);
    return {section, settings, ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})};
  });
}

export function changeLines(name: string, {section, settings, from, to}: ChangedVerdict): string[] {
  return printSettings(settings, ' on ').map((where) => `${name}${section}: ${where} ${sentence(from, to)}`);
}

function sentence(old: string | undefined, now: string | undefined): string {
  if (old === undefined) return `is ${now}, and had no verdict`;
  return now === undefined ? `was ${old}, and has no verdict any more` : `was ${old}, is ${now}`;
}

/** Reads leniently: a file that somebody edited has fewer verdicts, and is written anew. */
export function verdictsOf(expected: string): Verdict[] {
  const verdicts: Verdict[] = [];
  let section = '';
  let settings: Setting[] = [];
  for (const line of expected.split(/\r?\n/)) {
    const [, devices, kernels] = /^([a-z ]+): ([\d. ]+)$/.exec(line) ?? [];
    const observation = /^ {2}Observation ([\w-]+)/.exec(line)?.[1];
    if (/^without /.test(line)) section = ` ${line}`;
    else if (devices !== undefined && kernels !== undefined) {
      for (const device of devices.split(' ').filter(isDeviceKind)) {
        settings.push(...kernels.split(' ').map((kernel) => ({device, kernel})));
      }
    } else if (observation !== undefined) {
      const stated = {section, observation};
      verdicts.push(...settings.map((setting) => ({...stated, setting})));
      settings = [];
    }
  }
  return verdicts;
}
