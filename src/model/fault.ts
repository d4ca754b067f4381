/**
 * A page fault, with the mmap lock held for reading: of a CPU, of get_user_pages, of a mirror's walk, of a page request. What
 * it can do under the page-table lock it does at once; a copy takes further micro-steps (`copy.ts`).
 */
import {beginCopy} from './copy';
import {AGAIN, FAILED} from './fault-results';
import {allocate, inSwapCache, mapcount, refcount, swapRefs} from './frames';
import {frameLocked} from './locks';
import type {Machine} from './machine';
import {vmPageProt} from './protect-bits';
import {R} from './rule-indices';
import {
  ANON,
  ANON_VMA,
  DIRTY,
  EXCLUSIVE,
  KSM,
  MAPPED,
  NO_ACCESS,
  NONE,
  PRESENT,
  SHARED,
  SHMEM,
  SOFT_DIRTY,
  SWAP,
  SWAP_CACHE,
  UFFD_WP,
  WRITABLE,
  ZERO_PAGE,
} from './bits';
import {swapIn} from './swap';

export const READ = 0;
export const WRITE = 1;
/** FAULT_FLAG_UNSHARE: R39. */
export const UNSHARED = 2;
/** A write that get_user_pages forces on a mapping without VM_WRITE, whose PTE stays read-only. */
export const FORCED_WRITE = 3;

/** Whether the mapping allows the access at all. */
export function allowed(m: Machine, p: number, v: number, how: number): boolean {
  const i = m.slot(p, v);
  if (!m.has(i, MAPPED)) return false;
  if (how === FORCED_WRITE) return cowMapping(m, i);
  return m.prot(i) >= (how === WRITE ? 2 : 1);
}

/** R1: private; that it may be made writable goes for all anonymous memory. */
export function cowMapping(m: Machine, i: number): boolean {
  return !m.has(i, SHARED);
}

/** Whether the fault is handed to userfaultfd (R30, R71): a write to a page that is there and marked. */
export function handedToUserfaultfd(m: Machine, p: number, v: number, how: number): boolean {
  const i = m.slot(p, v);
  if (how !== WRITE && how !== FORCED_WRITE) return false;
  return m.has(i, UFFD_WP) && m.pte(i) === PRESENT && allowed(m, p, v, how);
}

/** Handles the fault of context `c`. The caller has seen to it that nothing makes it wait. */
export function fault(m: Machine, c: number, p: number, v: number, how: number): number {
  const i = m.slot(p, v);
  if (!allowed(m, p, v, how)) return FAILED;
  const write = how === WRITE || how === FORCED_WRITE;
  if (m.pte(i) === NONE) {
    firstTouch(m, i, write);
    return AGAIN;
  }
  if (m.pte(i) === SWAP) {
    swapIn(m, i, write && !m.has(i, UFFD_WP));
    if (m.has(i, UFFD_WP)) return AGAIN;
  }
  if (m.has(i, NO_ACCESS) && m.prot(i) > 0) {
    // do_numa_page: a PTE without access in a mapping that allows it, as mprotect that races with fork would leave it.
    m.clear(i, NO_ACCESS);
    m.say(() => 'the pte is accessible again');
    return AGAIN;
  }
  if (write && !m.has(i, WRITABLE)) return writeProtected(m, c, p, v, how);
  if (how === UNSHARED && !m.has(i, WRITABLE)) return unshare(m, c, p, v);
  return AGAIN;
}

/** R6. `write` is a write access. */
function firstTouch(m: Machine, i: number, write: boolean): void {
  m.fire(R.R6);
  if (m.has(i, SHARED)) return touchShared(m, i);
  if (!write) {
    m.setPte(i, PRESENT, ZERO_PAGE, vmPageProt(m, i) & ~WRITABLE);
    m.say(() => 'first touch: the zero page, read-only');
    return;
  }
  const f = allocate(m, ANON);
  m.setPte(i, PRESENT, f, vmPageProt(m, i) | DIRTY | SOFT_DIRTY);
  m.set(i, ANON_VMA);
  makeExclusive(m, f);
  m.say(() => `first touch: a new frame, ${m.name(f)}`);
}

/** A page of a shared mapping comes from the page cache of its object, which makes one if there is none. */
function touchShared(m: Machine, i: number): void {
  const o = m.layout.objects + m.object(i);
  if (m.w[o] === 0) m.w[o] = allocate(m, SHMEM);
  const f = m.w[o]!;
  m.setPte(i, PRESENT, f, vmPageProt(m, i) | DIRTY | SOFT_DIRTY);
  m.say(() => `${m.name(f)} of the shared mapping`);
}

/** The exclusive mark, in kernels that have it (R5). */
export function makeExclusive(m: Machine, f: number): void {
  if (m.holds(R.R5)) m.set(m.frame(f), EXCLUSIVE);
}

/** do_wp_page: R30. */
function writeProtected(m: Machine, c: number, p: number, v: number, how: number): number {
  const i = m.slot(p, v);
  const f = m.frameAt(i);
  m.fire(R.R30);
  if (m.has(i, SHARED)) {
    m.fire(R.R31);
    makeWritable(m, i);
    m.say(() => 'write fault: the mapping is shared, the pte is made writable');
    return AGAIN;
  }
  if (!reusable(m, f)) return beginCopy(m, c, p, v, false);
  // maybe_mkwrite: a forced write leaves the PTE read-only.
  if (how === WRITE) makeWritable(m, i);
  else m.set(i, DIRTY | SOFT_DIRTY);
  m.fire(R.R37);
  m.say(() => `write fault: ${m.name(f)} is reused`);
  return AGAIN;
}

/** R39. */
function unshare(m: Machine, c: number, p: number, v: number): number {
  const f = m.frameAt(m.slot(p, v));
  m.fire(R.R39);
  if (m.anon(f) && (m.exclusive(f) || reusable(m, f))) {
    m.say(() => `unshare fault: ${m.name(f)} is exclusive`);
    return AGAIN;
  }
  if (!m.pageAnon(f) && !m.holds(R['R39.any'])) return AGAIN;
  return beginCopy(m, c, p, v, true);
}

function makeWritable(m: Machine, i: number): void {
  m.set(i, WRITABLE | DIRTY | SOFT_DIRTY);
}

/** R32, R33: whether the write fault may take the frame as it is. Success drops the swap cache and sets the mark. */
function reusable(m: Machine, f: number): boolean {
  if (f === ZERO_PAGE) return refused(m, R.R32);
  if (m.kind(f) === KSM) {
    if (frameLocked(m, f) || !m.holds(R['R32.ksm']) || refcount(m, f) !== 1) return refused(m, R.R32);
    m.fire(R['R32.ksm']);
    m.setKind(f, ANON);
    return true;
  }
  if (m.holds(R['R33.exclusive']) && m.exclusive(f)) {
    m.fire(R['R33.exclusive']);
    return true;
  }
  // The test needs the lock of the frame: up to 5.8 the fault has waited for it, from 5.9 on it copies instead (R36).
  if (frameLocked(m, f) || !passes(m, f)) return false;
  m.clear(m.frame(f), SWAP_CACHE);
  makeExclusive(m, f);
  return true;
}

function refused(m: Machine, rule: number): boolean {
  m.fire(rule);
  return false;
}

/** The test by counting. Without any (switched off) there is no test. */
function passes(m: Machine, f: number): boolean {
  if (m.holds(R['R33.swap'])) {
    m.fire(R['R33.swap']);
    return refcount(m, f) === 1 + inSwapCache(m, f) && (inSwapCache(m, f) === 0 || swapRefs(m, f) === 0);
  }
  if (m.holds(R['R33.refs'])) {
    m.fire(R['R33.refs']);
    return refcount(m, f) === 1;
  }
  if (m.holds(R['R33.maps'])) {
    m.fire(R['R33.maps']);
    return mapcount(m, f) + inSwapCache(m, f) * swapRefs(m, f) <= 1;
  }
  return true;
}

/** Whether the PTE is present and lets its process read. */
export function readable(m: Machine, i: number): boolean {
  return m.pte(i) === PRESENT && !m.has(i, NO_ACCESS);
}
