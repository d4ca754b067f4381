/** litmus/disagreements.yaml: where a real kernel did what the model does not say, and why. */
import {existsSync} from 'node:fs';
import * as v from 'valibot';
import {explain} from '../facts/explain';
import {release, sources, text} from '../facts/schema-parts';
import {type Complaint, YamlFile} from '../facts/yaml-file';
import {BACKEND_NAMES} from './backends';

export const DISAGREEMENTS = 'litmus/disagreements.yaml';

const entry = v.strictObject({
  id: v.pipe(text('a permanent id'), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and "-"')),
  backends: v.pipe(
    v.array(v.picklist(BACKEND_NAMES, `must be one of ${BACKEND_NAMES.join(', ')}`), 'must be a list of backends'),
    v.minLength(1, 'is empty; name a backend'),
  ),
  /** Releases, or their first numbers: "6.1" stands for all of 6.1. Absent: on every kernel. */
  kernels: v.optional(v.array(release, 'must be a list of releases in quotes, such as ["6.1"]')),
  /** Each with every outcome that the kernel may show and the model has not. */
  tests: v.pipe(
    v.record(
      v.string(),
      v.pipe(v.array(text('an outcome such as "r0=1; r1=2"')), v.minLength(1, 'is empty; write the outcomes')),
      'must be names of tests, each with a list of outcomes such as ["r0=1; r1=2"]',
    ),
    v.check((tests) => Object.keys(tests).length > 0, 'is empty; name a test'),
  ),
  reason: text('why the kernel did otherwise, in a few sentences'),
  sources: v.pipe(sources, v.minLength(1, 'is empty; a reason has a source')),
});

export const disagreementFile = v.strictObject({disagreements: v.array(entry, 'must be a list')});

export type Disagreement = v.InferOutput<typeof entry> & {file: string; line: number};

export function readDisagreements(root: string): {disagreements: Disagreement[]; complaints: Complaint[]} {
  if (!existsSync(`${root}/${DISAGREEMENTS}`)) return {disagreements: [], complaints: []};
  const yaml = YamlFile.read(root, DISAGREEMENTS);
  if (yaml.complaints.length > 0) return {disagreements: [], complaints: yaml.complaints};
  const parsed = v.safeParse(disagreementFile, yaml.value);
  if (!parsed.success) return {disagreements: [], complaints: parsed.issues.map((issue) => explain(issue, yaml))};
  const place = (index: number) => ({file: DISAGREEMENTS, line: yaml.lineOf(['disagreements', index])});
  return {disagreements: parsed.output.disagreements.map((each, i) => ({...each, ...place(i)})), complaints: []};
}

/** The entry that explains every outcome of a run that the model has not. */
export function explanation(
  disagreements: readonly Disagreement[],
  {test, backend, release: of, unpredicted}: {test: string; backend: string; release: string; unpredicted: string[]},
): Disagreement | undefined {
  return disagreements.find(
    ({backends, kernels, tests}) =>
      backends.includes(backend) &&
      (kernels === undefined || kernels.some((kernel) => of === kernel || of.startsWith(`${kernel}.`))) &&
      unpredicted.length > 0 &&
      unpredicted.every((text) => tests[test]?.includes(text)),
  );
}
