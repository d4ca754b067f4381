/** What a run is made under: the switches above the picture. */
import type {DeviceKind} from '../model/device-kind';

export type Language = 'ts' | 'litmus';

export interface Chosen {
  /** A release from 4.20 on: `5.8`, `6.1.192`. */
  readonly kernel: string;
  readonly device: DeviceKind;
  /** Rules that are switched off: `R13`, `R45.retry`. */
  readonly without: readonly string[];
}

export function sameSetting(a: Chosen, b: Chosen): boolean {
  return (
    a.kernel === b.kernel && a.device === b.device && [...a.without].sort().join() === [...b.without].sort().join()
  );
}
