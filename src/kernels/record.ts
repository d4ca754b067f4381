/** The shape of litmus/NAME.kernels.json: what real kernels did with a test. */
import * as v from 'valibot';
import {release, text} from '../facts/schema-parts';
import {DEVICE_KINDS} from '../model/device-kind';
import {BACKEND_NAMES} from './backends';

const positive = (what: string) =>
  v.pipe(
    v.number(`must be ${what}`),
    v.integer(`must be a whole number: ${what}`),
    v.minValue(1, `must be at least 1: ${what}`),
  );

export const value = v.union(
  [v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)), v.literal('fault'), v.literal('unset')],
  'must be a number from 0 to 255, "fault" or "unset"',
);

const outcome = v.strictObject({
  count: positive('how many rounds ended so'),
  values: v.record(v.string(), value, 'must be registers and cells with their values, such as {"r0": 2}'),
});

const backend = v.picklist(BACKEND_NAMES, `must be one of ${BACKEND_NAMES.join(', ')}`);
const program = v.pipe(
  v.string('must be the digest of what the test does'),
  v.regex(/^[0-9a-f]{16}$/, 'must be the digest of what the test does, 16 hexadecimal digits; the lab writes it'),
);
const lab = positive('the version of the lab, LAB_VERSION of kernel-lab/lab/lab.h');

const kernel = {
  kernel: text('what uname -r says'),
  release,
  package: v.optional(text('the package and its version, such as "linux-image-6.1.0-56-amd64 6.1.192-2"')),
};

const common = {
  backend,
  kind: v.picklist(DEVICE_KINDS, `must be one of ${DEVICE_KINDS.join(', ')}`),
  ...kernel,
  version: text('what uname -v says'),
  machine: v.picklist(['qemu', 'running'], 'must be "qemu", or "running" for the kernel that ran the lab'),
  date: v.pipe(v.string('must be a day, such as "2026-11-23"'), v.isoDate('must be a day, such as "2026-11-23"')),
  lab,
  program,
};

const run = v.strictObject({
  ...common,
  rounds: positive('how often it ran'),
  outcomes: v.pipe(v.array(outcome, 'must be a list of outcomes'), v.minLength(1, 'is empty; a run has outcomes')),
});
/** A kernel that hung or died; what it did until then says nothing. */
const failure = v.strictObject({...common, error: text('what went wrong')});

/** Why a backend could not run the test, and where. */
const skip = v.strictObject({
  backend,
  reason: text('why it could not run'),
  lab,
  program,
  kernels: v.pipe(v.array(v.strictObject(kernel)), v.minLength(1, 'is empty; name the kernels')),
});

const anyRun = v.lazy((input) =>
  input !== null && typeof input === 'object' && 'error' in input ? failure : run,
) as unknown as v.GenericSchema<unknown, Run | Failure>;

export const recordFile = v.strictObject({
  test: text('the name of the test'),
  runs: v.array(anyRun, 'must be a list of runs'),
  skips: v.array(skip, 'must be a list of skips'),
});

export type Outcomes = v.InferOutput<typeof outcome>[];
export type Run = v.InferOutput<typeof run>;
export type Failure = v.InferOutput<typeof failure>;
export type Skip = v.InferOutput<typeof skip>;
export type KernelOf = Skip['kernels'][number];

/** All that is on record for one test. */
export interface TestRecord {
  test: string;
  runs: (Run | Failure)[];
  skips: Skip[];
}

export function isRun(entry: Run | Failure): entry is Run {
  return 'outcomes' in entry;
}
