/** How the verdicts of a `.expected` file differ from those of another, in words. */
import {isDeviceKind} from '../model/device-kind';
import type {Setting} from './answer';
import {groupBy, printSettings} from './settings';

/** A verdict that a file states. */
interface Verdict {
  /** `` or ` without R45.retry`. */
  readonly section: string;
  readonly setting: Setting;
  readonly observation: string;
}

/** `pin-fork-write: pin on 5.8 was Always, is Never`; a line for each change, none where all verdicts are the same. */
export function verdictChanges(name: string, before: string, after: string): string[] {
  const key = ({section, setting: {device, kernel}}: Verdict) => `${section}\n${device}\n${kernel}`;
  const was = new Map(verdictsOf(before).map((verdict) => [key(verdict), verdict]));
  const is = new Map(verdictsOf(after).map((verdict) => [key(verdict), verdict]));
  const changes = [...new Map([...was, ...is])].flatMap(([id, {section, setting}]) => {
    const [old, now] = [was.get(id)?.observation, is.get(id)?.observation];
    return old === now ? [] : [{section, setting, change: sentence(old, now)}];
  });
  return [...groupBy(changes, ({section, change}) => `${section}\n${change}`).values()].flatMap((same) => {
    const {section, change} = same[0]!;
    return printSettings(
      same.map(({setting}) => setting),
      ' on ',
    ).map((settings) => `${name}${section}: ${settings} ${change}`);
  });
}

function sentence(old: string | undefined, now: string | undefined): string {
  if (old === undefined) return `is ${now}, and had no verdict`;
  return now === undefined ? `was ${old}, and has no verdict any more` : `was ${old}, is ${now}`;
}

/** Reads leniently: a file that somebody edited has fewer verdicts, and is written anew. */
function verdictsOf(expected: string): Verdict[] {
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
