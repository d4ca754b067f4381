/**
 * The CPU's TLB and the device's. A translation of the CPU is kept here only between the change of its PTE and the flush,
 * when it is stale: then any thread may still use it, or may not have it (`Machine.walks`).
 */
import type {Machine} from './machine';
import {R} from './rule-indices';
import {ACTIVE, ENTRY, NO_ACCESS, PRESENT, STALE, STALE_WRITABLE, WRITABLE} from './bits';

/** The frame that an access of a CPU reaches without a fault; -1 when it faults. */
export function translate(m: Machine, p: number, v: number, thread: number, write: boolean): number {
  if (!m.walks && staleServes(m, p, v, thread, write)) return m.stale(p, v) & 0xff;
  const i = m.slot(p, v);
  if (m.pte(i) !== PRESENT || m.has(i, NO_ACCESS)) return -1;
  return !write || m.has(i, WRITABLE) ? m.frameAt(i) : -1;
}

/** Whether a stale entry would serve the access. */
export function staleServes(m: Machine, p: number, v: number, thread: number, write: boolean): boolean {
  const stale = m.stale(p, v);
  return (stale & STALE) !== 0 && m.staleExcept(stale) !== thread && (!write || (stale & STALE_WRITABLE) !== 0);
}

/** A PTE is about to lose rights, and the flush comes later: what the CPU's TLB may hold until then. */
export function leaveStale(m: Machine, p: number, v: number, except = -1): void {
  const i = m.slot(p, v);
  if (m.pte(i) !== PRESENT || m.has(i, NO_ACCESS) || (m.stale(p, v) & STALE) !== 0) return;
  m.setStale(p, v, m.frameAt(i), m.has(i, WRITABLE), except);
}

/** The CPU's flush of one page. A device that snoops it loses its entry too (R63). */
export function flushCpu(m: Machine, p: number, v: number): void {
  m.dropStale(p, v);
  if (m.device === 'snoop') dropEntries(m, p, v, R.R63, 'the broadcast flush reaches the device');
}

/** The flush of the secondary TLB of an IOMMU (R42), for one page. */
export function flushSecondary(m: Machine, p: number, v: number, rule: number): void {
  if (m.device === 'sva') dropEntries(m, p, v, rule, 'the IOTLB is flushed');
}

function dropEntries(m: Machine, p: number, v: number, rule: number, words: string): void {
  for (let k = 0; k < m.registrations.length; k++) {
    const {p: owner, v: page} = m.registrations[k]!;
    if (owner !== p || page !== v || !m.has(m.binding(k), ACTIVE) || !m.has(m.binding(k), ENTRY)) continue;
    m.dropEntry(k);
    m.fire(rule);
    m.say(() => words);
  }
}
