/** A line of JSON as kernel-lab prints it for a test: what it did, why it was skipped, or what went wrong. */
import * as v from 'valibot';
import {text} from '../facts/schema-parts';
import {DEVICE_KINDS} from '../model/device-kind';
import {BACKEND_NAMES} from './backends';
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
  if (read.skipped === undefined && read.error === undefined && !read.outcomes?.length) {
    throw new Error('it has neither outcomes nor "skipped" nor "error"');
  }
  return read;
}

/**
 * The stable release of a kernel: Debian's own name of it, `6.1.0-56-amd64`, does not say; its version does,
 * `#1 SMP … Debian 6.1.192-2 (…)`. Undefined where neither begins with a release.
 */
export function releaseOf({kernel, version}: Pick<LabLine, 'kernel' | 'version'>): string | undefined {
  return (/Debian (\d+\.\d+(?:\.\d+)?)/.exec(version) ?? /^(\d+\.\d+(?:\.\d+)?)/.exec(kernel))?.[1];
}
