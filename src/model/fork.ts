/** fork(): dup_mmap and copy_page_range. R10 to R19, under the parent's mmap lock (R18). */
import {allocate, maybePinned} from './frames';
import {cowMapping} from './fault';
import {locked} from './locks';
import type {Machine} from './machine';
import {rangeEnd, rangeStart} from './notifier';
import type {Op} from './operations';
import * as phase from './phases';
import {vmPageProt} from './protect-bits';
import {R} from './rule-indices';
import {
  ABSENT,
  ANON,
  ANON_VMA,
  BORN,
  DIRTY,
  DONT_FORK,
  ENTRY_EXCLUSIVE,
  EXCLUSIVE,
  GONE,
  LIVE,
  MAPPED,
  MIGRATION,
  NONE,
  PRESENT,
  SHARED,
  SOFT_DIRTY,
  SWAP,
  UFFD_WP,
  WIPE_ON_FORK,
  WRITABLE,
  WRITE_LOCK,
  ZERO_PAGE,
} from './bits';
import {flushCpu, flushSecondary, leaveStale} from './tlb';

export function forkWaits(m: Machine, c: number, op: Op): boolean {
  return m.phase(c) === phase.BEGIN && m.status(op.p) === LIVE && m.holds(R['R18.lock']) && locked(m, c, op.p);
}

export function forkBegin(m: Machine, c: number, op: Op): void {
  if (m.status(op.p) !== LIVE || m.status(op.child) !== ABSENT) {
    if (m.status(op.child) === ABSENT) m.setStatus(op.child, GONE);
    m.say(() => 'fault: there is nobody to fork');
    return m.stepDone(c);
  }
  m.setStatus(op.child, BORN);
  if (m.holds(R['R18.lock'])) m.setLock(c, WRITE_LOCK, op.p);
  m.fire(R.R18);
  forkNext(m, c, op);
}

/** On to the next VMA whose PTEs are copied, and notify (R13), or to the end. VMAs that need less are done on the way. */
export function forkNext(m: Machine, c: number, op: Op): void {
  const {pages} = m.layout.shape;
  for (let v = m.cursor(c); v < pages; v++) {
    const from = m.slot(op.p, v);
    if (!m.has(from, MAPPED)) continue;
    if (m.has(from, DONT_FORK) && m.holds(R.R10)) {
      m.fire(R.R10);
      m.say(() => 'MADV_DONTFORK: the child has no such mapping');
      continue;
    }
    const to = m.slot(op.child, v);
    m.copyVma(from, to);
    if (m.has(from, WIPE_ON_FORK) && m.holds(R.R11)) {
      m.clear(to, ANON_VMA);
      m.fire(R.R11);
      m.say(() => 'MADV_WIPEONFORK: the child gets the mapping empty');
      continue;
    }
    if (!m.has(from, ANON_VMA) && m.holds(R.R12)) {
      m.fire(R.R12);
      continue;
    }
    m.setCursor(c, v);
    if (cowMapping(m, from)) {
      if (m.holds(R.R13)) {
        m.fire(R.R13);
        rangeStart(m, op.p, v);
      }
      m.bumpWriteProtectSeq(op.p);
    }
    return m.setPhase(c, phase.FORK_LOOK);
  }
  forkFlush(m, c, op);
}

/** The child's PTE: a copy of a pinned page (R15, R16), or sharing (R14). */
export function forkLook(m: Machine, c: number, op: Op): void {
  const v = m.cursor(c);
  const from = m.slot(op.p, v);
  if (m.pte(from) === PRESENT && cowMapping(m, from) && copiesPinned(m, op.p, m.frameAt(from))) {
    copyForChild(m, from, m.slot(op.child, v));
    return m.setPhase(c, phase.FORK_END);
  }
  // Only where pins are looked at, and GUP-fast can come between that and the write protection, are these two micro-steps.
  if (!(m.holds(R.R15) || m.holds(R.R16)) || m.holds(R.R19)) return forkShare(m, c, op);
  m.setPhase(c, phase.FORK_SHARE);
  m.say(() => 'no pin is seen');
}

function copiesPinned(m: Machine, p: number, f: number): boolean {
  if (f === ZERO_PAGE || !m.hasPinned(p) || !maybePinned(m, f)) return false;
  const rule = m.holds(R.R15) ? R.R15 : m.anon(f) && m.exclusive(f) && m.holds(R.R16) ? R.R16 : -1;
  if (rule >= 0) m.fire(rule);
  return rule >= 0;
}

function copyForChild(m: Machine, from: number, to: number): void {
  const f = m.frameAt(from);
  const copy = allocate(m, ANON);
  m.setData(copy, m.data(f));
  if (m.holds(R.R5)) m.set(m.frame(copy), EXCLUSIVE);
  m.setPte(to, PRESENT, copy, vmPageProt(m, to) | DIRTY | SOFT_DIRTY);
  m.say(() => `${m.name(f)} is pinned: the child gets a copy, ${m.name(copy)}`);
}

export function forkShare(m: Machine, c: number, op: Op): void {
  const v = m.cursor(c);
  const from = m.slot(op.p, v);
  const to = m.slot(op.child, v);
  m.setPhase(c, phase.FORK_END);
  const kind = m.pte(from);
  if (kind === NONE) return;
  if (kind !== PRESENT) return shareEntry(m, from, to);
  const f = m.frameAt(from);
  m.fire(R.R14);
  if (m.anon(f) && m.exclusive(f) && m.holds(R['R14.mark'])) m.clear(m.frame(f), EXCLUSIVE);
  const protect = !m.has(from, SHARED) && m.holds(R['R14.protect']);
  if (protect && m.has(from, WRITABLE)) {
    leaveStale(m, op.p, v);
    m.clear(from, WRITABLE);
  }
  m.setPte(to, PRESENT, f, m.pteBits(from) & ~UFFD_WP);
  m.say(() => `the child shares ${m.name(f)}${protect ? ', read-only on both sides' : ''}`);
}

/** R17. */
function shareEntry(m: Machine, from: number, to: number): void {
  const kind = m.pte(from);
  const f = m.frameAt(from);
  m.fire(R.R17);
  if (m.holds(R['R17.mark'])) m.clear(from, ENTRY_EXCLUSIVE);
  // A migration entry becomes one for reading.
  if (kind === MIGRATION) m.clear(from, WRITABLE);
  m.setPte(to, kind, f, m.pteBits(from) & ~UFFD_WP);
  m.say(() => `the child shares the ${kind === SWAP ? 'swap' : 'migration'} entry of ${m.name(f)}`);
}

export function forkEnd(m: Machine, c: number, op: Op): void {
  const v = m.cursor(c);
  if (cowMapping(m, m.slot(op.p, v))) {
    m.bumpWriteProtectSeq(op.p);
    if (m.holds(R.R13)) rangeEnd(m, op.p, v, R['R42.fork']);
  }
  m.setCursor(c, v + 1);
  m.setPhase(c, phase.FORK_NEXT);
}

/** R18: one flush of the whole mm, which from 6.6 on is that of the secondary TLB too; then the child may run. */
function forkFlush(m: Machine, c: number, op: Op): void {
  for (let v = 0; v < m.layout.shape.pages; v++) {
    if (m.holds(R['R18.flush'])) flushCpu(m, op.p, v);
    if (m.device === 'sva' && m.holds(R['R42.arch']) && m.holds(R['R42.fork'])) {
      flushSecondary(m, op.p, v, R['R42.fork']);
    }
  }
  m.setStatus(op.child, LIVE);
  m.say(() => 'flush the TLBs; the child runs');
  m.stepDone(c);
}
