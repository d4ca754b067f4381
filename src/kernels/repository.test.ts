/** The records of this repository. */
import {describe, expect, it} from 'vitest';
import {printComplaint} from '../facts/yaml-file';
import {loadCatalogue} from '../litmus/catalogue';
import {BACKENDS} from './backends';
import {loadKernelRuns} from './load';
import {summarize} from './summary';

const root = process.cwd();
const {entries} = loadCatalogue(root);
const {records, disagreements, complaints} = loadKernelRuns(root, entries);

describe('the real kernels', () => {
  it('do what the model says, or it is said why not', () => {
    expect(complaints.map(printComplaint)).toEqual([]);
  });

  it('are at least four, and each backend that works on one ran 25 tests there, io_uring 60', () => {
    const byName = new Map(records.map((record) => [record.test, record]));
    const {counts, kernels} = summarize(entries, (test) => byName.get(test), disagreements);
    expect(new Set(kernels.map(({release}) => release.split('.', 2).join('.'))).size).toBeGreaterThanOrEqual(4);
    const ran = counts.filter(({count}) => count.ran > 0);
    expect(new Set(ran.map(({backend}) => backend))).toEqual(new Set(BACKENDS.map(({name}) => name)));
    for (const {backend, release, count} of ran) {
      expect(`${backend} on ${release}: ${count.ran >= (backend === 'io_uring' ? 60 : 25)}`).toMatch(/true$/);
    }
  });
});
