/** Which column of a table of kernels a run speaks for. */
import {ERAS} from '../model/kernels';
import type {DeviceKind} from '../model/device-kind';
import type {Test} from '../model/program';
import {predicted} from './conformance';

/** The releases that tables show. */
export const COLUMNS: readonly string[] = ERAS.map(({release}) => release);

/** The newest column that is not newer than the release: 6.1 for 6.1.192, 6.6 for 6.8. Undefined before the first. */
export function columnBefore(release: string): string | undefined {
  return COLUMNS.filter((column) => series(column) <= series(release)).at(-1);
}

/**
 * The column that a run of the test speaks for. Undefined where the model answers otherwise for the column than for the
 * release itself, which stable backports can bring about: 5.10.262 does not do what 5.10 did.
 */
export function columnOf(test: Test, release: string, kind: DeviceKind): string | undefined {
  const column = columnBefore(release);
  if (column === undefined) return undefined;
  const texts = (of: string) => [...predicted(test, of, kind)].sort().join('\n');
  return texts(column) === texts(release) ? column : undefined;
}

/** 6.12.117 as 6012: the stable number does not count. */
function series(release: string): number {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return 1000 * major + minor;
}
