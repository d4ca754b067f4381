/** Executions to draw: every kind of state that there is. Node only. */
import {loadCatalogue} from '../../litmus/catalogue';
import {traceOf} from '../../litmus/trace';
import {DEVICE_KINDS, type DeviceKind} from '../../model/device-kind';
import type {TraceEntry} from '../../model/kernel';

const {entries} = loadCatalogue(new URL('../../..', import.meta.url).pathname);

/** The steps of a test of the catalogue: of its shortest execution, whether or not it satisfies the proposition. */
export function steps(
  name: string,
  kernel: string,
  device: DeviceKind,
  without: readonly string[] = [],
): readonly TraceEntry[] {
  const {test} = entries.find((entry) => entry.name === name)!;
  const setting = {kernel, device, without};
  return (traceOf(test, setting) ?? traceOf(test, setting, false))!.events;
}

export interface Execution {
  /** What it is, for messages. */
  readonly name: string;
  readonly steps: readonly TraceEntry[];
}

/** What a test of all executions may take: milliseconds. */
export const LONG = 60_000;

/** An execution of every test of the catalogue, for every second kind of device, on one of three kernels, with and without its rules. */
export function executions(): Execution[] {
  return entries.flatMap(({name, without}, index) =>
    DEVICE_KINDS.filter((_, kind) => (index + kind) % 2 === 0).flatMap((device, kind) => {
      const kernel = ['5.8', '7.3', '5.15'][(index + kind) % 3]!;
      return [[], ...(without.length > 0 ? [without] : [])].map((off) => ({
        name: [name, kernel, device, ...off].join(' '),
        steps: steps(name, kernel, device, off),
      }));
    }),
  );
}
