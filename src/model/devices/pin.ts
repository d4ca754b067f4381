/** Kinds `pin`, `mr` and `get`: straight to the frame that was taken at registration (R60). */
import type {Machine} from '../machine';
import type {Op} from '../operations';
import {R} from '../rule-indices';
import {dma, dmaFails, usable} from './dma';
import {walk, walkWaits} from './sva';

export function pinWaits(m: Machine, c: number, op: Op): boolean {
  return usable(m, op) >= 0 && !m.holds(R.R60) && walkWaits(m, c, op);
}

export function pinAccess(m: Machine, c: number, op: Op): void {
  const k = usable(m, op);
  if (k < 0) return dmaFails(m, c, op);
  if (!m.holds(R.R60)) return lookUpAnew(m, c, op);
  m.fire(R.R60);
  dma(m, op, m.bindingFrame(k));
  m.stepDone(c);
}

/** Without R60: as if something had told the device, by the page table of the process at every access. */
function lookUpAnew(m: Machine, c: number, op: Op): void {
  const f = walk(m, c, op);
  if (f < 0) return;
  dma(m, op, f);
  m.stepDone(c);
}
