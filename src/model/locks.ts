/** The mmap lock of each mm: held for writing by one, or for reading by many. A fault holds it while it copies. */
import type {Machine} from './machine';
import {KSM_END, RMAP_NEXT} from './phases';
import {HOLD_A, READ_LOCK, WRITE_LOCK} from './bits';

/** Whether somebody else holds the mmap lock of process `p` for writing. */
export function writeLocked(m: Machine, c: number, p: number): boolean {
  return lockedBy(m, c, p, WRITE_LOCK);
}

/** Whether somebody else holds the mmap lock of process `p` in any way. */
export function locked(m: Machine, c: number, p: number): boolean {
  return lockedBy(m, c, p, READ_LOCK | WRITE_LOCK);
}

function lockedBy(m: Machine, c: number, p: number, how: number): boolean {
  const {contexts} = m.layout.shape;
  for (let other = 0; other < contexts; other++) {
    if (other !== c && (m.lock(other) & how) !== 0 && m.lockedMm(other) === p) return true;
  }
  return false;
}

/** Whether somebody holds the lock of the frame: reclaim and migration from beginning to end, KSM while it replaces it. */
export function frameLocked(m: Machine, f: number): boolean {
  const {contexts} = m.layout.shape;
  for (let c = 0; c < contexts; c++) {
    if (m.marked(c, HOLD_A) && m.phase(c) >= RMAP_NEXT && m.phase(c) <= KSM_END && m.a(c) === f) return true;
  }
  return false;
}
