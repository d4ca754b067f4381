/**
 * get_user_pages and pin_user_pages: GUP-fast, which takes no lock, then the slow way under the mmap lock. For a
 * registration that holds a frame, and for each DMA of a device that keeps nothing.
 */
import {faultWaits} from './cpu';
import {takesPins} from './frames';
import {FAILED} from './fault-results';
import {allowed, cowMapping, fault, FORCED_WRITE, handedToUserfaultfd, READ, readable, UNSHARED, WRITE} from './fault';
import type {Machine} from './machine';
import type {Op, Registration} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';
import {BROKEN, LIVE, PRESENT, READ_LOCK, WRITABLE} from './bits';
import {handToUserfaultfd} from './userfaultfd';

/** Not yet: take the slow way, or go on with it. */
export const NOT_YET = -1;
/** It cannot be had: EFAULT. */
export const NOT_AT_ALL = -2;

/**
 * Whether the access is asked for as a write: by the registration, by RDMA's workaround (FOLL_FORCE), or by the kernel (5.8).
 * On a mapping that may be written a forced write is one like any other.
 */
function asksFor(m: Machine, {write, p, v}: Registration): number {
  if (write) return WRITE;
  const i = m.slot(p, v);
  const forced = m.prot(i) === 2 ? WRITE : FORCED_WRITE;
  if (m.device === 'mr' && m.holds(R.R56)) {
    m.fire(R.R56);
    return forced;
  }
  // 5.8 forces nothing on a mapping that may not be read.
  if (cowMapping(m, i) && m.prot(i) > 0 && m.holds(R.R52)) {
    m.fire(R.R52);
    return forced;
  }
  return READ;
}

/** The frame, if the PTE can be taken as it is; else NOT_YET. */
function look(m: Machine, c: number, how: number, {p, v, long}: Registration): number {
  const i = m.slot(p, v);
  if (how === FORCED_WRITE && m.pte(i) === PRESENT && m.marked(c, BROKEN) && broken(m, m.frameAt(i)))
    return m.frameAt(i);
  if (!readable(m, i)) return NOT_YET;
  if (how === READ) {
    if (mustUnshare(m, i, long)) return NOT_YET;
    m.fire(takesPins(m) ? R.R51 : R['R51.get']);
    return m.frameAt(i);
  }
  if (m.has(i, WRITABLE)) return m.frameAt(i);
  if (!m.holds(R.R50)) return m.frameAt(i);
  m.fire(R.R50);
  return NOT_YET;
}

/** FOLL_COW and a dirty PTE, which that of a KSM page is not; from 5.19 on an exclusive frame: can_follow_write_pte. */
function broken(m: Machine, f: number): boolean {
  return m.anon(f) && (!m.holds(R.R5) || m.exclusive(f));
}

/** gup_must_unshare: R53, R54. */
function mustUnshare(m: Machine, i: number, long: boolean): boolean {
  if (m.has(i, WRITABLE) || !takesPins(m)) return false;
  const f = m.frameAt(i);
  const anon = m.pageAnon(f);
  if (anon ? m.exclusive(f) || !m.holds(R.R53) : !cowMapping(m, i) || !long || !m.holds(R.R54)) return false;
  m.fire(anon ? R.R53 : R.R54);
  return true;
}

/** GUP-fast, one micro-step: the frame, or NOT_YET. */
export function gupFast(m: Machine, c: number, registration: Registration): number {
  const {p} = registration;
  if (m.status(p) !== LIVE) return NOT_AT_ALL;
  if (takesPins(m)) {
    m.setHasPinned(p);
    if ((m.writeProtectSeq(p) & 1) === 1 && m.holds(R.R19)) {
      m.fire(R.R19);
      m.say(() => 'GUP-fast gives up: fork is copying');
      return NOT_YET;
    }
  }
  return look(m, c, asksFor(m, registration), registration);
}

/** Whether the slow way has to wait: for the mmap lock or a migration. */
export function gupSlowWaits(m: Machine, c: number, registration: Registration): boolean {
  const {p, v} = registration;
  if (m.status(p) !== LIVE) return false;
  return faultWaits(m, c, p, v, asksFor(m, registration));
}

/** Whether the fault may wait for userfaultfd: a long-term pin does so from 6.2 on. */
function mayWait(m: Machine, {long}: Registration): boolean {
  if (!long || !takesPins(m) || m.holds(R['R71.wait'])) return true;
  m.say(() => 'a long-term pin may not wait for userfaultfd');
  return false;
}

/** One micro-step of the slow way: the frame, NOT_YET when a fault was taken, or NOT_AT_ALL. */
export function gupSlow(m: Machine, c: number, registration: Registration): number {
  const {p, v} = registration;
  const how = asksFor(m, registration);
  if (m.status(p) !== LIVE || !allowed(m, p, v, how)) return NOT_AT_ALL;
  m.setLock(c, READ_LOCK, p);
  const f = look(m, c, how, registration);
  if (f !== NOT_YET) return f;
  if (handedToUserfaultfd(m, p, v, how)) {
    if (!mayWait(m, registration)) return NOT_AT_ALL;
    handToUserfaultfd(m, c, p, v);
    return NOT_YET;
  }
  const unshare = how === READ && readable(m, m.slot(p, v));
  const result = fault(m, c, p, v, unshare ? UNSHARED : how);
  if (result === FAILED) return NOT_AT_ALL;
  // A forced write on a mapping without VM_WRITE leaves the PTE read-only, broken all the same.
  if (how === FORCED_WRITE && m.pte(m.slot(p, v)) === PRESENT) m.mark(c, BROKEN);
  return NOT_YET;
}

/** The step of a registration or of a DMA, so far as it is get_user_pages: gives the frame once it has it. */
export function gup(m: Machine, c: number, registration: Registration): number {
  if (m.phase(c) === phase.GUP_SLOW) return gupSlow(m, c, registration);
  const f = gupFast(m, c, registration);
  if (f === NOT_YET) m.setPhase(c, phase.GUP_SLOW);
  return f;
}

/** The registration that a step makes. */
export function made(m: Machine, op: Op): Registration {
  return m.registrations[op.registration]!;
}
