/** Records and disagreements of the repository, with what is wrong with them. Node only. */
import type {Complaint} from '../facts/yaml-file';
import type {Entry} from '../litmus/entry';
import {checkRecords} from './check';
import {type Disagreement, readDisagreements} from './disagreements';
import {type ReadRecord, readRecords} from './files';

export interface KernelRuns {
  records: readonly ReadRecord[];
  disagreements: readonly Disagreement[];
  complaints: readonly Complaint[];
}

/** `root` is the repository's folder, `entries` its catalogue. */
export function loadKernelRuns(root: string, entries: readonly Pick<Entry, 'name' | 'test'>[]): KernelRuns {
  const read = readRecords(root);
  const written = readDisagreements(root);
  const unreadable = [...read.complaints, ...written.complaints];
  return {
    records: read.records,
    disagreements: written.disagreements,
    complaints: unreadable.length > 0 ? unreadable : checkRecords(entries, read.records, written.disagreements),
  };
}
