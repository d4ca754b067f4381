/** When a PTE of a writable mapping has to stay read-only all the same. */
import type {Machine} from './machine';
import {SOFT_DIRTY, TRACKED} from './state';

/** Soft-dirty tracking needs the next write to fault. */
export function softDirtyNeedsFault(m: Machine, i: number): boolean {
  return m.has(i, TRACKED) && !m.has(i, SOFT_DIRTY);
}
