/** Which real kernels did what the model says, in a line. */
import type {RunView, TestRuns} from '../../src/kernels/view';
import {groupBy} from '../../src/litmus/settings';
import {DEVICE_KINDS} from '../../src/model/device-kind';

/** Of a setting: "6.1.192 (io_uring, vfio)". Undefined where none ran it, or one did otherwise. */
export function seenUnder({runs}: TestRuns, {kernel, device}: {kernel: string; device: string}): string | undefined {
  return agreeing(runs.filter(({kind, column}) => kind === device && column === kernel));
}

/** Of all kinds: "pin on 5.10.262, 6.1.192 (io_uring); mr on 6.1.192 (rxe)". Kinds that differ on some kernel are not named. */
export function seenOf({runs}: TestRuns): string | undefined {
  const kinds = DEVICE_KINDS.flatMap((kind) => {
    const seen = agreeing(runs.filter((run) => run.kind === kind));
    return seen === undefined ? [] : [`${kind} on ${seen}`];
  });
  return kinds.length > 0 ? kinds.join('; ') : undefined;
}

function agreeing(runs: readonly RunView[]): string | undefined {
  const real = runs.filter(({standsIn}) => !standsIn);
  if (real.length === 0 || real.some(({verdict}) => verdict === 'differs')) return undefined;
  const byBackend = groupBy(real, ({backend}) => backend);
  const releases = (backend: string) =>
    [...new Set(byBackend.get(backend)!.map(({release}) => release))]
      .sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))
      .join(', ');
  return [...groupBy([...byBackend.keys()], releases)].map(([on, by]) => `${on} (${by.join(', ')})`).join(', ');
}
