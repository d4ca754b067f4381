/** Kinds of devices in links. */
import {DEVICE_KINDS, type DeviceKind, isDeviceKind} from '../../model/device-kind';

/**
 * Where a link has to be short: each is its kind's shortest beginning that was no other kind's when the format was made. A
 * kind that comes later may begin so too; what a link says it has said for ever, so nothing here changes.
 */
const SHORT: Readonly<Record<DeviceKind, string>> = {
  pin: 'p',
  mr: 'mr',
  request: 'r',
  get: 'g',
  mirror: 'mi',
  sva: 'sv',
  snoop: 'sn',
};

export function shortKind(kind: DeviceKind): string {
  return SHORT[kind];
}

/** The kind with this name, this short name, or that alone begins so. */
export function kindOf(text: string): DeviceKind | undefined {
  if (isDeviceKind(text)) return text;
  const short = DEVICE_KINDS.find((kind) => SHORT[kind] === text);
  if (short) return short;
  const [one, ...others] = text === '' ? [] : DEVICE_KINDS.filter((kind) => kind.startsWith(text));
  return others.length === 0 ? one : undefined;
}
