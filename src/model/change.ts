/**
 * Changes of a range by the process itself: mprotect (R70), userfaultfd-wp (R71), munmap (R76), MADV_DONTNEED; and soft-dirty
 * clearing (R72), for which the kernel goes over the whole mm. Each is: notify, change the PTEs, notify, flush.
 */
import {cowMapping} from './fault';
import {maybePinned, release} from './frames';
import {locked, writeLocked} from './locks';
import type {Machine} from './machine';
import {ALL_PAGES, rangeEnd, rangeStart} from './notifier';
import {CLEAR_SOFT_DIRTY, DONTNEED, type Op, PROTECT, UNMAP, UNWP, WP} from './operations';
import * as phase from './phases';
import {softDirtyNeedsFault} from './protect-bits';
import {R} from './rule-indices';
import {
  DIRTY,
  HOLD_A,
  LIVE,
  MAPPED,
  MIGRATION,
  NONE,
  NO_ACCESS,
  PRESENT,
  READ_LOCK,
  SHARED,
  SOFT_DIRTY,
  TRACKED,
  UFFD_REGISTERED,
  UFFD_WP,
  WRITABLE,
  WRITE_LOCK,
  ZERO_PAGE,
} from './bits';
import {flushCpu, flushSecondary, leaveStale} from './tlb';
import {wakeFaults} from './userfaultfd';

/** userfaultfd-wp, MADV_DONTNEED and, up to 5.10, clear_refs hold the mmap lock for reading, the others for writing. */
function lockOf(m: Machine, {code}: Op): number {
  if (code === CLEAR_SOFT_DIRTY) return m.holds(R['R72.lock']) ? WRITE_LOCK : READ_LOCK;
  return code === WP || code === UNWP || code === DONTNEED ? READ_LOCK : WRITE_LOCK;
}

/** The rule of the bracket around the change. */
function bracketOf({code}: Op): number {
  if (code === UNMAP || code === DONTNEED) return R['R40.unmap'];
  return code === CLEAR_SOFT_DIRTY ? R['R40.dirty'] : R['R40.protect'];
}

export function changeWaits(m: Machine, c: number, op: Op): boolean {
  if (m.phase(c) === phase.CHANGE_PTE) return op.code !== CLEAR_SOFT_DIRTY && m.pte(m.slot(op.p, op.v)) === MIGRATION;
  if (m.phase(c) !== phase.BEGIN || m.status(op.p) !== LIVE) return false;
  return lockOf(m, op) === READ_LOCK ? writeLocked(m, c, op.p) : locked(m, c, op.p);
}

export function changeBegin(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v);
  if (m.status(op.p) !== LIVE || (op.code !== CLEAR_SOFT_DIRTY && !m.has(i, MAPPED))) return nothing(m, c, 'is mapped');
  if (op.code === PROTECT && m.prot(i) === op.prot) return nothing(m, c, 'changes');
  if ((op.code === WP || op.code === UNWP) && m.has(i, SHARED)) return nothing(m, c, 'is private');
  if (op.code === UNWP && !m.has(i, UFFD_REGISTERED)) return nothing(m, c, 'is registered with userfaultfd');
  if (op.code === WP) m.set(i, UFFD_REGISTERED);
  m.setLock(c, lockOf(m, op), op.p);
  if (op.code === PROTECT) m.setProt(i, op.prot);
  if (op.code === UNMAP) unmapVma(m, i);
  if (op.code === CLEAR_SOFT_DIRTY) {
    for (let v = 0; v < m.layout.shape.pages; v++) if (m.has(m.slot(op.p, v), MAPPED)) m.set(m.slot(op.p, v), TRACKED);
  }
  if (m.holds(bracketOf(op))) rangeStart(m, op.p, rangeOf(op));
  m.setPhase(c, phase.CHANGE_PTE);
}

function rangeOf({code, v}: Op): number {
  return code === CLEAR_SOFT_DIRTY ? ALL_PAGES : v;
}

function nothing(m: Machine, c: number, what: string): void {
  m.say(() => `nothing there ${what}`);
  m.stepDone(c);
}

/** The VMA goes first; the page cache of a shared mapping that nobody has any more lets go of its frame. */
export function unmapVma(m: Machine, i: number): void {
  const object = m.object(i);
  m.dropVma(i);
  if (object < 0) return;
  const {slots, tlbs, objects} = m.layout;
  for (let other = slots; other < tlbs; other++) if (m.object(other) === object) return;
  const f = m.w[objects + object]!;
  m.w[objects + object] = 0;
  release(m, f);
}

export function changePte(m: Machine, c: number, op: Op): void {
  m.setPhase(c, phase.CHANGE_END);
  if (op.code === CLEAR_SOFT_DIRTY) {
    for (let v = 0; v < m.layout.shape.pages; v++) clearSoftDirty(m, op.p, v);
    return;
  }
  const {p, v} = op;
  const i = m.slot(p, v);
  if (m.pte(i) === NONE) return m.say(() => 'the pte is empty');
  switch (op.code) {
    case PROTECT:
      return protect(m, p, v, op.prot);
    case WP:
      m.fire(R.R71);
      if (m.has(i, WRITABLE)) leaveStale(m, p, v);
      m.clear(i, WRITABLE);
      m.set(i, UFFD_WP);
      return m.say(() => 'the pte is marked, read-only');
    case UNWP:
      // The rights are set anew (change_protection), so a PTE without the mark loses its write bit too.
      if (m.has(i, WRITABLE)) leaveStale(m, p, v);
      m.clear(i, UFFD_WP | WRITABLE);
      if (m.holds(R['R71.restore'])) restore(m, i, R['R71.restore']);
      return m.say(() => `the mark is cleared${m.has(i, WRITABLE) ? ', the pte writable' : ''}`);
    default:
      return zap(m, c, p, v);
  }
}

function protect(m: Machine, p: number, v: number, prot: number): void {
  const i = m.slot(p, v);
  m.fire(R.R70);
  if (m.pte(i) === PRESENT) leaveStale(m, p, v);
  m.clear(i, NO_ACCESS | (prot < 2 ? WRITABLE : 0));
  if (prot === 0 && m.pte(i) === PRESENT) m.set(i, NO_ACCESS);
  if (prot === 2 && m.has(i, SHARED) && m.pte(i) === PRESENT && !softDirtyNeedsFault(m, i)) m.set(i, WRITABLE);
  else if (prot === 2 && m.holds(R['R70.restore'])) restore(m, i, R['R70.restore']);
  m.say(() => `the pte is ${m.has(i, WRITABLE) ? 'writable' : prot === 0 ? 'without access' : 'read-only'}`);
}

/** can_change_pte_writable. */
function restore(m: Machine, i: number, rule: number): void {
  if (m.pte(i) !== PRESENT || m.prot(i) < 2 || m.has(i, UFFD_WP) || softDirtyNeedsFault(m, i)) return;
  const f = m.frameAt(i);
  if (!m.anon(f) || !m.exclusive(f)) return;
  if (!m.has(i, DIRTY) && !m.holds(R['R70.clean'])) return;
  m.set(i, WRITABLE);
  m.fire(rule);
}

function clearSoftDirty(m: Machine, p: number, v: number): void {
  const i = m.slot(p, v);
  if (m.pte(i) === NONE || m.pte(i) === MIGRATION) return;
  m.fire(R.R72);
  if (m.pte(i) === PRESENT) {
    const f = m.frameAt(i);
    const pinned = m.has(i, WRITABLE) && cowMapping(m, i) && f !== ZERO_PAGE && m.hasPinned(p) && maybePinned(m, f);
    if (pinned && m.holds(R['R72.skip'])) {
      m.fire(R['R72.skip']);
      return m.say(() => `${m.name(f)} is pinned: skipped`);
    }
    if (m.has(i, WRITABLE)) leaveStale(m, p, v);
  }
  m.clear(i, WRITABLE | SOFT_DIRTY);
  m.say(() => 'the pte is read-only');
}

/** The frame is let go only after the flush. */
function zap(m: Machine, c: number, p: number, v: number): void {
  const i = m.slot(p, v);
  const f = m.frameAt(i);
  m.fire(R.R76);
  const present = m.pte(i) === PRESENT;
  if (present) {
    leaveStale(m, p, v);
    // mmu_gather keeps the reference until the flush; a swap entry has none.
    m.setA(c, f);
    m.mark(c, HOLD_A);
  }
  m.setPte(i, NONE, 0, 0);
  if (!present) release(m, f);
  m.say(() => 'the pte is cleared');
}

export function changeEnd(m: Machine, c: number, op: Op): void {
  if (m.holds(bracketOf(op))) rangeEnd(m, op.p, rangeOf(op), R['R42.change']);
  m.setPhase(c, phase.CHANGE_FLUSH);
}

/** The CPU's flush, which from 6.6 on is that of the secondary TLB too. */
export function changeFlush(m: Machine, c: number, op: Op): void {
  const all = op.code === CLEAR_SOFT_DIRTY;
  for (let v = all ? 0 : op.v; v <= (all ? m.layout.shape.pages - 1 : op.v); v++) flushChanged(m, op.p, v);
  const f = m.a(c);
  m.stepDone(c);
  release(m, f);
  m.say(() => 'flush');
  if (op.code === UNWP) wakeFaults(m, op.p, op.v);
}

/** The flush after a change of a PTE. */
export function flushChanged(m: Machine, p: number, v: number): void {
  flushCpu(m, p, v);
  if (m.device === 'sva' && m.holds(R['R42.arch']) && m.holds(R['R42.change']))
    flushSecondary(m, p, v, R['R42.change']);
}
