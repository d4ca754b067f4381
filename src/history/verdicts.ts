/** The verdicts on a test as the record has them: `pin mr on 4.20 5.8: Never`, a line for settings that are named in few words. */
import {groupBy, printSettings} from '../litmus/settings';
import type {Verdict} from '../litmus/verdict-changes';
import type {DeviceKind} from '../model/device-kind';

const OFF = 'without ';

export function printVerdicts(verdicts: readonly Verdict[]): string[] {
  return [...groupBy(verdicts, ({section, observation}) => `${section}\n${observation}`).values()].flatMap((same) => {
    const {section, observation} = same[0]!;
    const head = section === '' ? '' : `${section.trim()}, `;
    return printSettings(
      same.map(({setting}) => setting),
      ' on ',
    ).map((settings) => `${head}${settings}: ${observation}`);
  });
}

/** Of a line that is none it gives nothing. Kinds and kernels that are no more are read as they stand. */
export function readVerdicts(lines: readonly string[]): Verdict[] {
  return lines.flatMap((line) => {
    const [, off, devices, kernels, observation] = LINE.exec(line) ?? [];
    if (devices === undefined || kernels === undefined || observation === undefined) return [];
    const section = off === undefined ? '' : ` ${OFF}${off}`;
    return devices.split(' ').flatMap((device) =>
      kernels.split(' ').map((kernel) => ({
        section,
        setting: {device: device as DeviceKind, kernel},
        observation,
      })),
    );
  });
}

const LINE = /^(?:without ([^,]+), )?([a-z ]+) on ([\d. ]+): ([\w-]+)$/;

export function isVerdictLine(line: string): boolean {
  return LINE.test(line);
}

/** The rules that a section switches off. */
export function rulesOff(section: string): string[] {
  return section.trim().split(' ').slice(1);
}
