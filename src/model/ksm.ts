/**
 * `K: merge A x y`: KSM has x in its tree and scans y. It write-protects y, whose frame becomes the KSM page, then x, then
 * replaces x by it (R75, try_to_merge_two_pages).
 */
import {inSwapCache, mapcount, maybePinned, refcount, release} from './frames';
import {faultWaits} from './cpu';
import {FAILED} from './fault-results';
import {fault, FORCED_WRITE, handedToUserfaultfd, UNSHARED} from './fault';
import {writeLocked} from './locks';
import type {Machine} from './machine';
import {rangeEnd, rangeStart} from './notifier';
import type {Op} from './operations';
import * as phase from './phases';
import {vmPageProt} from './protect-bits';
import {R} from './rule-indices';
import {DIRTY, EXCLUSIVE, HOLD_A, KSM, LIVE, PRESENT, READ_LOCK, SHARED, STOPPED, WRITABLE} from './bits';
import {flushChanged} from './change';

/** The rounds, kept in the cursor: the page of the tree is protected in between. */
const PROTECT_FIRST = 0;
const REPLACE = 2;

export function ksmWaits(m: Machine, c: number, op: Op): boolean {
  if (m.status(op.p) !== LIVE) return false;
  if (m.phase(c) === phase.KSM_BREAK) return faultWaits(m, c, op.p, op.v2, UNSHARED);
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
  return m.cursor(c) === PROTECT_FIRST ? op.v2 : op.v;
}

export function ksmNext(m: Machine, c: number, op: Op): void {
  if (m.holds(R['R40.move'])) rangeStart(m, op.p, page(m, c, op));
  m.setPhase(c, phase.KSM_PTE);
}

export function ksmPte(m: Machine, c: number, op: Op): void {
  m.setPhase(c, phase.KSM_END);
  if (!(m.cursor(c) === REPLACE ? replace(m, c, op) : protect(m, op.p, page(m, c, op)))) return m.mark(c, STOPPED);
  if (m.cursor(c) === PROTECT_FIRST) m.setKind(m.frameAt(m.slot(op.p, op.v2)), KSM);
}

/** write_protect_page: false when the frame is in use. */
function protect(m: Machine, p: number, v: number): boolean {
  const i = m.slot(p, v);
  if (!mergeable(m, i)) return false;
  const f = m.frameAt(i);
  const looks = m.has(i, WRITABLE | DIRTY) || m.exclusive(f);
  if (looks && mapcount(m, f) + inSwapCache(m, f) !== refcount(m, f) && m.holds(R['R75.refs'])) {
    return inUse(m, f, R['R75.refs']);
  }
  if (m.exclusive(f) && maybePinned(m, f) && m.holds(R['R75.unmap'])) return inUse(m, f, R['R75.unmap']);
  m.clear(i, WRITABLE | DIRTY);
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
function replace(m: Machine, c: number, op: Op): boolean {
  const tree = m.slot(op.p, op.v);
  const scanned = m.slot(op.p, op.v2);
  const old = m.frameAt(tree);
  const f = m.frameAt(scanned);
  if (m.pte(scanned) !== PRESENT || m.kind(f) !== KSM || !mergeable(m, tree)) return false;
  if (m.has(tree, WRITABLE) || m.data(f) !== m.data(old)) return false;
  // A fresh PTE: the marks of the old one are not kept.
  m.setPte(tree, PRESENT, f, vmPageProt(m, tree) & ~WRITABLE);
  // KSM has references to both until it is done with them: nobody gets the frame before the flush.
  m.setA(c, old);
  m.mark(c, HOLD_A);
  m.say(() => `both pages are ${m.name(f)} now, a KSM page`);
  flushChanged(m, op.p, op.v);
  return true;
}

export function ksmEnd(m: Machine, c: number, op: Op): void {
  if (m.holds(R['R40.move'])) rangeEnd(m, op.p, page(m, c, op), R['R42.change']);
  if (m.marked(c, HOLD_A)) {
    const old = m.a(c);
    m.unmark(c, HOLD_A);
    m.setA(c, 0);
    release(m, old);
  }
  const round = m.cursor(c);
  const stopped = m.marked(c, STOPPED);
  if (stopped && round !== PROTECT_FIRST) {
    // break_cow: the scanned page has become a KSM page and is taken out again.
    m.unlock(c);
    m.unmark(c, STOPPED);
    return m.setPhase(c, phase.KSM_BREAK);
  }
  if (stopped || round === REPLACE) return m.stepDone(c);
  m.setCursor(c, round + 1);
  m.setPhase(c, phase.KSM_NEXT);
}

/** A write fault up to 6.1, an unshare fault from 6.2 on (R39). One that userfaultfd would have to wait for is given up. */
export function ksmBreak(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v2);
  const how = m.holds(R['R39.any']) ? UNSHARED : FORCED_WRITE;
  const ours = m.status(op.p) === LIVE && m.pte(i) === PRESENT && m.kind(m.frameAt(i)) === KSM;
  if (!ours || handedToUserfaultfd(m, op.p, op.v2, how) || fault(m, c, op.p, op.v2, how) === FAILED) m.stepDone(c);
}
