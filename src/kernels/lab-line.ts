/** A line of JSON as kernel-lab prints it for a test: what it did, why it was skipped, or what went wrong. */
import * as v from 'valibot';
import {text} from '../facts/schema-parts';
import {DEVICE_KINDS} from '../model/device-kind';
import {isKernelRelease} from '../model/kernels';
import {BACKEND_NAMES, backendOf} from './backends';
import {type Outcomes, value} from './record';

const shape = v.object({
  test: text('the name of a test'),
  backend: v.picklist(BACKEND_NAMES, `must be one of ${BACKEND_NAMES.join(', ')}`),
  kind: v.picklist(DEVICE_KINDS, `must be one of ${DEVICE_KINDS.join(', ')}`),
  kernel: text('what uname -r says'),
  version: text('what uname -v says'),
  date: v.pipe(v.string('must be a time'), v.regex(/^\d{4}-\d\d-\d\d/, 'must begin with a day, such as 2026-11-23')),
  lab: v.number('must be the version of the lab'),
  rounds: v.optional(v.number('must be a number of rounds')),
  outcomes: v.optional(v.array(v.object({count: v.number(), values: v.record(v.string(), value)}))),
  skipped: v.optional(v.string()),
  error: v.optional(v.string()),
});

export type LabLine = v.InferOutput<typeof shape> & {outcomes?: Outcomes};

/** Throws an Error whose message says what is wrong with the line. */
export function readLabLine(line: string): LabLine {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    throw new Error(`this is not a line of JSON as kernel-lab prints it: ${line.slice(0, 60)}`);
  }
  const parsed = v.safeParse(shape, given);
  if (!parsed.success) {
    const [{path, message}] = parsed.issues;
    throw new Error(`"${(path ?? []).map(({key}) => String(key)).join('.')}" ${message}`);
  }
  const read = parsed.output;
  const {backend, kind, lab, rounds, outcomes = [], skipped, error} = read;
  const meant = backendOf(backend)!.kind;
  if (kind !== meant) throw new Error(`"kind" must be ${meant}, for that is what ${backend} is`);
  if (!Number.isInteger(lab) || lab < 1) throw new Error('"lab" must be the version of the lab, a number from 1 on');
  if (skipped === undefined && error === undefined) {
    if (outcomes.length === 0) throw new Error('it has neither outcomes nor "skipped" nor "error"');
    const counted = outcomes.reduce((sum, {count}) => sum + count, 0);
    if (rounds !== counted) throw new Error(`"rounds" must be ${counted}, for so many its outcomes count`);
  }
  return read;
}

/**
 * The stable release of a kernel: Debian's own name of it, `6.1.0-56-amd64`, does not say; its version does,
 * `#1 SMP … Debian 6.1.192-2 (…)`. Other distributions' `5.15.0-91-generic` holds backports that nothing tells: undefined, as
 * where there is no release at all.
 */
export function releaseOf({kernel, version}: Pick<LabLine, 'kernel' | 'version'>): string | undefined {
  const named = /^(\d+\.\d+)(?:\.(\d+))?(-\d)?/.exec(kernel);
  const debian = /Debian (\d+\.\d+(?:\.\d+)?)/.exec(version)?.[1];
  if (debian) return named && `${debian}.`.startsWith(`${named[1]}.`) ? debian : undefined;
  const [, series, stable = '0', patched] = named ?? [];
  if (series === undefined || (stable === '0' && patched)) return undefined;
  return stable === '0' ? series : `${series}.${stable}`;
}

/** As `releaseOf`, where the model knows it. Throws an Error that says why not. */
export function knownRelease(line: Pick<LabLine, 'kernel' | 'version'>): string {
  const release = releaseOf(line);
  if (release === undefined) {
    throw new Error(
      `no release can be read from "${line.kernel}" and "${line.version}". Of kernels that a distribution has patched only ` +
        "Debian's say which stable release they are",
    );
  }
  if (!isKernelRelease(release)) throw new Error(`the model does not know the kernel ${release}`);
  return release;
}
