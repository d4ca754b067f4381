/** wp_page_copy, step by step: R38. The mmap lock is held for reading throughout (or that of the VMA: R18.vma). */
import {allocate, release} from './frames';
import {COPYING} from './fault-results';
import type {Machine} from './machine';
import {rangeEnd, rangeStart} from './notifier';
import * as phase from './phases';
import {vmPageProt} from './protect-bits';
import {R} from './rule-indices';
import {
  ANON,
  ANON_VMA,
  BROKEN,
  DIRTY,
  EXCLUSIVE,
  HOLD_A,
  PRESENT,
  READ_LOCK,
  SOFT_DIRTY,
  UFFD_WP,
  UNSHARE,
  WRITABLE,
} from './bits';
import {flushCpu, flushSecondary, leaveStale} from './tlb';

/** 1: allocate. `unshare` is a fault of get_user_pages, after which the PTE is not writable. */
export function beginCopy(m: Machine, c: number, p: number, v: number, unshare: boolean): number {
  const old = m.frameAt(m.slot(p, v));
  m.fire(R.R38);
  m.setA(c, old);
  m.mark(c, HOLD_A | (unshare ? UNSHARE : 0));
  const copy = allocate(m, ANON);
  m.holdB(c, copy);
  m.setLock(c, READ_LOCK, p);
  m.setPhase(c, phase.COPY_CONTENTS);
  m.say(() => `${unshare ? 'unshare' : 'write'} fault: ${m.name(old)} must be copied, to ${m.name(copy)}`);
  return COPYING;
}

/** 2: copy the contents. Nobody has been told yet. */
export function copyContents(m: Machine, c: number): void {
  m.setData(m.b(c), m.data(m.a(c)));
  m.setPhase(c, phase.COPY_START);
  m.say(() => `copy the contents of ${m.name(m.a(c))} to ${m.name(m.b(c))}`);
}

/** 3: notify. */
export function copyStart(m: Machine, c: number, p: number, v: number): void {
  if (m.holds(R['R40.cow'])) rangeStart(m, p, v);
  m.setPhase(c, phase.COPY_SWAP);
}

/** 4 to 7, under the page-table lock: look again, clear and flush, set the PTE, drop the old frame. */
export function copySwap(m: Machine, c: number, p: number, v: number, thread: number): void {
  const i = m.slot(p, v);
  const old = m.a(c);
  const copy = m.b(c);
  const unshare = m.marked(c, UNSHARE);
  m.setPhase(c, phase.COPY_END);
  if (m.holds(R['R38.recheck']) && changed(m, i, old, unshare)) {
    m.fire(R['R38.recheck']);
    m.unmark(c, BROKEN);
    m.say(() => `the pte has changed: drop ${m.name(copy)}`);
    return;
  }
  // What the PTE has become, if that is not looked at, may be nothing of the old frame any more.
  const instead = m.pte(i) === PRESENT ? m.frameAt(i) : old;
  if (!m.holds(R['R38.flush'])) leaveStale(m, p, v, thread);
  else {
    m.fire(R['R38.flush']);
    flushCpu(m, p, v);
  }
  const late = m.device === 'sva' && !m.holds(R['R42.order']);
  if (m.device === 'sva' && !late && m.holds(R['R42.cow'])) flushSecondary(m, p, v, R['R42.cow']);
  const keep = unshare ? m.pteBits(i) & UFFD_WP : 0;
  const rights = vmPageProt(m, i) & (unshare ? ~WRITABLE : ~0);
  m.setPte(i, PRESENT, copy, rights | keep | DIRTY | SOFT_DIRTY);
  m.set(i, ANON_VMA);
  if (m.holds(R.R5)) m.set(m.frame(copy), EXCLUSIVE);
  m.dropB(c);
  m.setA(c, instead);
  if (instead !== old) release(m, old);
  m.say(() => `the pte is ${m.name(copy)}${m.has(i, WRITABLE) ? ', writable' : ''}`);
  if (late) m.setPhase(c, phase.COPY_FLUSH);
}

/** pte_same: the fault saw a read-only PTE of the old frame. */
function changed(m: Machine, i: number, old: number, unshare: boolean): boolean {
  if (m.pte(i) !== PRESENT || m.frameAt(i) !== old || m.has(i, WRITABLE)) return true;
  return !unshare && m.has(i, UFFD_WP);
}

/** Only without R42.order: the secondary TLB is flushed when the new PTE can be used already. */
export function copyFlush(m: Machine, c: number, p: number, v: number): void {
  if (m.holds(R['R42.cow'])) flushSecondary(m, p, v, R['R42.cow']);
  m.setPhase(c, phase.COPY_END);
}

/** 8: notify, and free what nobody refers to. Up to 6.5 range_end is told not to flush again. The fault is over at `back`. */
export function copyEnd(m: Machine, c: number, p: number, v: number, back: number): void {
  if (m.holds(R['R40.cow'])) rangeEnd(m, p, v, -1);
  const old = m.a(c);
  const copy = m.holdsB(c) ? m.b(c) : old;
  m.unmark(c, HOLD_A | UNSHARE);
  m.setA(c, 0);
  m.dropB(c);
  release(m, old);
  release(m, copy);
  // get_user_pages looks again under the same lock.
  if (back !== phase.GUP_SLOW) m.unlock(c);
  m.setPhase(c, back);
}
