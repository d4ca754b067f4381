/** Kinds `sva` and `snoop`: the IOMMU walks the page table of the process; its TLB keeps an entry until it is flushed. */
import {faultWaits} from '../cpu';
import {FAILED} from '../fault-results';
import {fault, handedToUserfaultfd, READ, readable, WRITE} from '../fault';
import type {Machine} from '../machine';
import {DMA_WRITE, type Op} from '../operations';
import {R} from '../rule-indices';
import {ENTRY, ENTRY_WRITABLE, LIVE, WRITABLE} from '../bits';
import {dma, dmaFails, hit, usable} from './dma';

export function svaWaits(m: Machine, c: number, op: Op): boolean {
  const k = usable(m, op);
  return k >= 0 && !hit(m, k, op.code === DMA_WRITE) && walkWaits(m, c, op);
}

/** Whether the walk ends in a page request that has to wait for the mmap lock or a migration. */
export function walkWaits(m: Machine, c: number, {p, v, code}: Op): boolean {
  const write = code === DMA_WRITE;
  if (m.status(p) !== LIVE || permits(m, p, v, write)) return false;
  return faultWaits(m, c, p, v, write ? WRITE : READ);
}

function permits(m: Machine, p: number, v: number, write: boolean): boolean {
  const i = m.slot(p, v);
  return readable(m, i) && (!write || m.has(i, WRITABLE));
}

export function svaAccess(m: Machine, c: number, op: Op): void {
  const k = usable(m, op);
  if (k < 0) return dmaFails(m, c, op);
  if (hit(m, k, op.code === DMA_WRITE)) {
    dma(m, op, m.bindingFrame(k));
    return m.stepDone(c);
  }
  const f = walk(m, c, op);
  if (f < 0) return;
  m.setBindingFrame(k, f);
  const writable = m.registrations[k]!.write && m.has(m.slot(op.p, op.v), WRITABLE);
  m.clear(m.binding(k), ENTRY_WRITABLE);
  m.set(m.binding(k), ENTRY | (writable ? ENTRY_WRITABLE : 0));
  m.say(() => `the IOTLB takes ${m.name(f)}${writable ? ', writable' : ''}`);
}

/** The frame of the PTE if it permits the access; -1 when a page request was made instead, or failed (then the step is over). */
export function walk(m: Machine, c: number, op: Op): number {
  const {p, v, code} = op;
  const write = code === DMA_WRITE;
  m.fire(R.R62);
  if (m.status(p) === LIVE && permits(m, p, v, write)) return m.frameAt(m.slot(p, v));
  const how = write ? WRITE : READ;
  // A page request may not wait for userfaultfd: it is made without permission to retry.
  const handed = m.status(p) === LIVE && handedToUserfaultfd(m, p, v, how);
  m.say(() => 'page request');
  if (m.status(p) !== LIVE || handed || fault(m, c, p, v, how) === FAILED) dmaFails(m, c, op);
  return -1;
}
