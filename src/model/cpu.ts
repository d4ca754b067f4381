/** Loads and stores of a process: at once where the TLB or the PTE allows, else after a page fault. */
import {FAILED} from './fault-results';
import {allowed, fault, handedToUserfaultfd, READ, WRITE} from './fault';
import {frameLocked, writeLocked} from './locks';
import type {Machine} from './machine';
import {type Op, STORE} from './operations';
import {R} from './rule-indices';
import {FAULT, LIVE, MIGRATION, NONE, SWAP, WRITABLE} from './bits';
import {translate} from './tlb';
import {handToUserfaultfd} from './userfaultfd';

/** Whether the access has to wait: for the mmap lock or a migration. */
export function accessWaits(m: Machine, c: number, op: Op): boolean {
  const {p, v, code, thread} = op;
  const write = code === STORE;
  if (m.status(p) !== LIVE || translate(m, p, v, thread, write) >= 0) return false;
  return faultWaits(m, c, p, v, write ? WRITE : READ);
}

/** Whether a fault has to wait for the mmap lock or for a migration. */
export function faultWaits(m: Machine, c: number, p: number, v: number, how: number): boolean {
  if (writeLocked(m, c, p)) return true;
  const i = m.slot(p, v);
  const kind = m.pte(i);
  if (kind === NONE || !allowed(m, p, v, how)) return false;
  if (kind === MIGRATION) return true;
  if (!frameLocked(m, m.frameAt(i))) return false;
  // do_swap_page waits for the lock of the frame, and so does the reuse test up to 5.8.
  const tests = how !== READ && !m.has(i, WRITABLE) && m.anon(m.frameAt(i)) && m.holds(R['R33.maps']);
  return kind === SWAP || tests;
}

export function access(m: Machine, c: number, op: Op): void {
  const {p, v, cell, code, thread} = op;
  const write = code === STORE;
  const f = m.status(p) === LIVE ? translate(m, p, v, thread, write) : -1;
  if (f < 0) {
    if (m.status(p) === LIVE && write && handedToUserfaultfd(m, p, v, WRITE)) return handToUserfaultfd(m, c, p, v);
    const result = m.status(p) === LIVE ? fault(m, c, p, v, write ? WRITE : READ) : FAILED;
    if (result === FAILED) accessFails(m, c, op);
    return;
  }
  if (write) {
    m.setByte(f, cell, op.value);
    m.say(() => `${op.value} goes to ${m.name(f)}`);
  } else {
    m.setRegister(op.register, m.byte(f, cell) + 1);
    m.say(() => `reads ${m.byte(f, cell)} from ${m.name(f)}`);
  }
  m.stepDone(c);
}

/** The access cannot be served: a load gives `fault`. */
export function accessFails(m: Machine, c: number, op: Op): void {
  if (op.code !== STORE) m.setRegister(op.register, FAULT);
  m.say(() => 'fault: the access is not allowed');
  m.stepDone(c);
}
