/** `K: merge`: KSM write-protects one page, then the other, then replaces the second by the first (R75). */
import {inSwapCache, mapcount, maybePinned, refcount, release} from './frames';
import {faultWaits} from './cpu';
import {FAILED} from './fault-results';
import {fault, FORCED_WRITE, UNSHARED} from './fault';
import {writeLocked} from './locks';
import type {Machine} from './machine';
import {rangeEnd, rangeStart} from './notifier';
import type {Op} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';
import {EXCLUSIVE, KSM, LIVE, PRESENT, READ_LOCK, SHARED, STOPPED, WRITABLE} from './state';
import {flushChanged} from './change';

/** The rounds, kept in the cursor: the second page is protected in between. */
const PROTECT_FIRST = 0;
const REPLACE = 2;

export function ksmWaits(m: Machine, c: number, op: Op): boolean {
  if (m.status(op.p) !== LIVE) return false;
  if (m.phase(c) === phase.KSM_BREAK) return faultWaits(m, c, op.p, op.v, UNSHARED);
  return m.phase(c) === phase.BEGIN && writeLocked(m, c, op.p);
}

export function ksmBegin(m: Machine, c: number, op: Op): void {
  const first = m.slot(op.p, op.v);
  const second = m.slot(op.p, op.v2);
  const f = m.frameAt(first);
  const g = m.frameAt(second);
  if (m.status(op.p) !== LIVE || !mergeable(m, first) || !mergeable(m, second) || f === g || m.data(f) !== m.data(g)) {
    m.say(() => 'refused: there are no two frames of equal content');
    return m.stepDone(c);
  }
  m.fire(R.R75);
  m.setLock(c, READ_LOCK, op.p);
  ksmNext(m, c, op);
}

function mergeable(m: Machine, i: number): boolean {
  return m.pte(i) === PRESENT && !m.has(i, SHARED) && m.anon(m.frameAt(i));
}

function page(m: Machine, c: number, op: Op): number {
  return m.cursor(c) === PROTECT_FIRST ? op.v : op.v2;
}

export function ksmNext(m: Machine, c: number, op: Op): void {
  if (m.holds(R['R40.move'])) rangeStart(m, op.p, page(m, c, op));
  m.setPhase(c, phase.KSM_PTE);
}

export function ksmPte(m: Machine, c: number, op: Op): void {
  m.setPhase(c, phase.KSM_END);
  if (!(m.cursor(c) === REPLACE ? replace(m, op) : protect(m, op.p, page(m, c, op)))) return m.mark(c, STOPPED);
  if (m.cursor(c) === PROTECT_FIRST) m.setKind(m.frameAt(m.slot(op.p, op.v)), KSM);
}

/** write_protect_page: false when the frame is in use. */
function protect(m: Machine, p: number, v: number): boolean {
  const i = m.slot(p, v);
  if (!mergeable(m, i)) return false;
  const f = m.frameAt(i);
  if (mapcount(m, f) + inSwapCache(m, f) !== refcount(m, f) && m.holds(R['R75.refs']))
    return inUse(m, f, R['R75.refs']);
  if (m.exclusive(f) && maybePinned(m, f) && m.holds(R['R75.unmap'])) return inUse(m, f, R['R75.unmap']);
  m.clear(i, WRITABLE);
  m.clear(m.frame(f), EXCLUSIVE);
  m.say(() => `the pte of ${m.name(f)} is read-only`);
  flushChanged(m, p, v);
  return true;
}

function inUse(m: Machine, f: number, rule: number): boolean {
  m.fire(rule);
  m.say(() => `refused: ${m.name(f)} is in use`);
  return false;
}

/** replace_page: false when the contents, or the pages, are no longer the same. */
function replace(m: Machine, op: Op): boolean {
  const first = m.slot(op.p, op.v);
  const second = m.slot(op.p, op.v2);
  const f = m.frameAt(first);
  const g = m.frameAt(second);
  if (m.pte(first) !== PRESENT || m.kind(f) !== KSM || !mergeable(m, second)) return false;
  if (m.has(second, WRITABLE) || m.data(f) !== m.data(g)) return false;
  m.setPte(second, PRESENT, f, m.pteBits(second));
  release(m, g);
  m.say(() => `both pages are ${m.name(f)} now, a KSM page`);
  flushChanged(m, op.p, op.v2);
  return true;
}

export function ksmEnd(m: Machine, c: number, op: Op): void {
  if (m.holds(R['R40.move'])) rangeEnd(m, op.p, page(m, c, op), R['R42.change']);
  const round = m.cursor(c);
  const stopped = m.marked(c, STOPPED);
  if (stopped && round !== PROTECT_FIRST) {
    // break_cow: the first page has become a KSM page and is taken out again.
    m.unlock(c);
    m.unmark(c, STOPPED);
    return m.setPhase(c, phase.KSM_BREAK);
  }
  if (stopped || round === REPLACE) return m.stepDone(c);
  m.setCursor(c, round + 1);
  m.setPhase(c, phase.KSM_NEXT);
}

/** A write fault up to 6.1, an unshare fault from 6.2 on (R39). */
export function ksmBreak(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v);
  const ours = m.status(op.p) === LIVE && m.pte(i) === PRESENT && m.kind(m.frameAt(i)) === KSM;
  if (!ours || fault(m, c, op.p, op.v, m.holds(R['R39.any']) ? UNSHARED : FORCED_WRITE) === FAILED) m.stepDone(c);
}
