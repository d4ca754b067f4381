/** What the rights of a mapping make of its PTEs. */
import type {Machine} from './machine';
import {NO_ACCESS, SOFT_DIRTY, TRACKED, WRITABLE} from './bits';

/** Soft-dirty tracking needs the next write to fault. */
export function softDirtyNeedsFault(m: Machine, i: number): boolean {
  return m.has(i, TRACKED) && !m.has(i, SOFT_DIRTY);
}

/** The bits of a PTE that may do all that its mapping allows: a private one only once its frame is the process's own. */
export function vmPageProt(m: Machine, i: number): number {
  const prot = m.prot(i);
  return prot === 2 ? WRITABLE : prot === 0 ? NO_ACCESS : 0;
}
