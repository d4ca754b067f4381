/** exec and exit: listeners are released (R47), then everything is unmapped (R77). Files stay open, so pins stay. */
import {release} from './frames';
import {locked} from './locks';
import type {Machine} from './machine';
import {unmapVma} from './change';
import {EXIT, type Op} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';
import {ACTIVE, DEAD, GONE, LIVE, MAPPED, NONE, WRITE_LOCK} from './bits';
import {flushCpu} from './tlb';

export function exitWaits(m: Machine, c: number, op: Op): boolean {
  return m.phase(c) === phase.BEGIN && m.status(op.p) === LIVE && locked(m, c, op.p);
}

/** RELEASE: a mirror and an IOMMU drop everything and refuse new faults. */
export function exitRelease(m: Machine, c: number, op: Op): void {
  if (m.status(op.p) !== LIVE) {
    m.say(() => 'has exited already');
    return m.stepDone(c);
  }
  m.setLock(c, WRITE_LOCK, op.p);
  m.setPhase(c, phase.EXIT_UNMAP);
  if (m.holdsFrames || !m.holds(R.R47)) return m.say(() => 'nobody to release');
  for (let k = 0; k < m.registrations.length; k++) {
    if (m.registrations[k]!.p !== op.p || !m.has(m.binding(k), ACTIVE)) continue;
    m.fire(R.R47);
    m.dropEntry(k);
    m.set(m.binding(k), DEAD);
  }
  m.say(() => 'RELEASE: the device drops everything');
}

export function exitUnmap(m: Machine, c: number, op: Op): void {
  for (let v = 0; v < m.layout.shape.pages; v++) {
    const i = m.slot(op.p, v);
    if (m.has(i, MAPPED)) unmapVma(m, i);
    flushCpu(m, op.p, v);
    if (m.pte(i) === NONE) continue;
    const f = m.frameAt(i);
    m.setPte(i, NONE, 0, 0);
    release(m, f);
  }
  m.fire(R.R77);
  if (op.code === EXIT) m.setStatus(op.p, GONE);
  m.say(() => 'everything is unmapped');
  m.stepDone(c);
}
