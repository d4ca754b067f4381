/** The settings that a verdict is written down for, and how many of them are named in few words. */
import {DEVICE_KINDS, type DeviceKind} from '../model/device-kind';
import {ERAS} from '../model/kernels';
import type {Setting} from './answer';

/** Every kind on a kernel of every era, kind by kind. */
export const ALL_SETTINGS: readonly Setting[] = DEVICE_KINDS.flatMap((device) =>
  ERAS.map(({release}) => ({device, kernel: release})),
);

/** `pin mr: 4.20 5.8`, and a line more for kinds on other kernels; `between` stands in place of `: `. */
export function printSettings(settings: readonly Setting[], between = ': '): string[] {
  const kernels = groupBy(settings, ({device}) => device);
  const kinds = groupBy<DeviceKind>([...kernels.keys()], (device) =>
    kernels
      .get(device)!
      .map(({kernel}) => kernel)
      .join(' '),
  );
  return [...kinds].map(([releases, devices]) => `${devices.join(' ')}${between}${releases}`);
}

/** What has the same key stands together, in the order in which the keys come up first. */
export function groupBy<T, K extends string = string>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
