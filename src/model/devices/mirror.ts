/** Kind `mirror`: a page table of its own, filled on the device's faults (R61) by the sequence protocol (R45, R46). */
import {faultWaits} from '../cpu';
import {AGAIN, FAILED} from '../fault-results';
import {fault, handedToUserfaultfd, READ, readable, WRITE} from '../fault';
import type {Machine} from '../machine';
import {DMA_WRITE, type Op} from '../operations';
import * as phase from '../phases';
import {R} from '../rule-indices';
import {ENTRY, ENTRY_WRITABLE, FOUND_WRITABLE, LIVE, WRITABLE} from '../bits';
import {handToUserfaultfd} from '../userfaultfd';
import {dma, dmaFails, hit, usable} from './dma';

/** What the fault asks for is what it needs, as HMM, KVM and rxe do; mlx5's ODP asks for more (R61.odp, R61.gup). */
function asksFor({code}: Op): number {
  return code === DMA_WRITE ? WRITE : READ;
}

export function mirrorWaits(m: Machine, c: number, op: Op): boolean {
  const k = usable(m, op);
  if (k < 0) return false;
  return m.phase(c) === phase.WALK ? walkWaits(m, c, op) : !hit(m, k, op.code === DMA_WRITE) && running(m, k, op.p);
}

/** Whether an invalidation of this registration is running, for which the fault waits. */
function running(m: Machine, k: number, p: number): boolean {
  if (m.holds(R.R45)) return (m.seq(p) & 1) === 1 && m.itvSeq(k) === m.seq(p) && m.holds(R['R45.wait']);
  return m.count(k) > 0 && m.holds(R['R46.wait']);
}

function walkWaits(m: Machine, c: number, op: Op): boolean {
  const {p, v} = op;
  const how = asksFor(op);
  if (m.status(p) !== LIVE) return false;
  // The lock is for the walk; a fault needs it whatever the driver does.
  if (m.holds(R['R45.lock']) || !sufficient(m, op, how)) return faultWaits(m, c, p, v, how);
  return false;
}

export function mirrorAccess(m: Machine, c: number, op: Op): void {
  const k = usable(m, op);
  if (k < 0) return dmaFails(m, c, op);
  m.fire(R.R61);
  if (hit(m, k, op.code === DMA_WRITE)) {
    dma(m, op, m.bindingFrame(k));
    return m.stepDone(c);
  }
  m.setContextSeq(c, m.itvSeq(k));
  m.setCursor(c, k);
  m.setPhase(c, phase.WALK);
  m.say(() => 'device fault: read the sequence');
}

function sufficient(m: Machine, {p, v}: Op, how: number): boolean {
  const i = m.slot(p, v);
  return readable(m, i) && (how === READ || m.has(i, WRITABLE));
}

/** Walks the page table of the process, and faults as needed. */
export function mirrorWalk(m: Machine, c: number, op: Op): void {
  const {p, v} = op;
  const how = asksFor(op);
  const i = m.slot(p, v);
  if (m.status(p) === LIVE && sufficient(m, op, how)) {
    m.setA(c, m.frameAt(i));
    if (m.has(i, WRITABLE)) m.mark(c, FOUND_WRITABLE);
    m.unlock(c);
    m.setPhase(c, phase.INSTALL);
    m.say(() => `the walk finds ${m.name(m.frameAt(i))}${m.has(i, WRITABLE) ? ', writable' : ''}`);
    return;
  }
  const handed = m.status(p) === LIVE && handedToUserfaultfd(m, p, v, how);
  // From 7.3 on the fault may drop the mmap lock and wait; before, it fails.
  if (handed && m.holds(R['R61.unlocked'])) return handToUserfaultfd(m, c, p, v);
  const result = m.status(p) !== LIVE || handed ? FAILED : fault(m, c, p, v, how);
  if (result === FAILED) return dmaFails(m, c, op);
  if (result === AGAIN) m.unlock(c);
}

/** The retry test and the installation, under the driver's lock. */
export function mirrorInstall(m: Machine, c: number, op: Op): void {
  const k = usable(m, op);
  if (k < 0) return dmaFails(m, c, op);
  const f = m.a(c);
  const writable = m.marked(c, FOUND_WRITABLE) && m.registrations[k]!.write;
  const moved = m.itvSeq(k) !== m.contextSeq(c);
  // The page has been registered anew meanwhile: the fault was one of the registration before.
  const other = m.cursor(c) !== k;
  m.setCursor(c, 0);
  m.setA(c, 0);
  m.unmark(c, FOUND_WRITABLE);
  m.setContextSeq(c, 0);
  m.setPhase(c, phase.BEGIN);
  if (other || refuses(m, k, moved)) {
    m.say(() => 'the sequence has moved: again');
    return;
  }
  m.setBindingFrame(k, f);
  m.clear(m.binding(k), ENTRY_WRITABLE);
  m.set(m.binding(k), ENTRY | (writable ? ENTRY_WRITABLE : 0));
  m.say(() => `installs ${m.name(f)}${writable ? ', writable' : ''}`);
}

function refuses(m: Machine, k: number, moved: boolean): boolean {
  const interval = m.holds(R.R45);
  const retry = interval ? R['R45.retry'] : R['R46.retry'];
  if (moved && m.holds(retry)) {
    m.fire(retry);
    return true;
  }
  if (interval || m.count(k) === 0 || !m.holds(R['R46.wait'])) return false;
  m.fire(R['R46.wait']);
  return true;
}
