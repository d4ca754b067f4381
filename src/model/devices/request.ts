/** Kind `request`: nothing is kept. Each DMA pins, moves its byte and unpins. */
import {release} from '../frames';
import {gup, gupSlowWaits, NOT_AT_ALL, NOT_YET} from '../gup';
import type {Machine} from '../machine';
import type {Op} from '../operations';
import * as phase from '../phases';
import {GUP_A, HOLD_A} from '../bits';
import {dma, dmaFails, usable} from './dma';

export function requestWaits(m: Machine, c: number, op: Op): boolean {
  if (m.phase(c) !== phase.GUP_SLOW) return false;
  const k = usable(m, op);
  return k >= 0 && gupSlowWaits(m, c, m.registrations[k]!);
}

/** Pins, in one micro-step or several. */
export function requestPin(m: Machine, c: number, op: Op): void {
  const k = usable(m, op);
  if (k < 0) return dmaFails(m, c, op);
  const f = gup(m, c, m.registrations[k]!);
  if (f === NOT_YET) return;
  if (f === NOT_AT_ALL) return dmaFails(m, c, op);
  m.unlock(c);
  m.setA(c, f);
  m.mark(c, HOLD_A | GUP_A);
  m.setPhase(c, phase.MOVE);
  m.say(() => `pins ${m.name(f)}`);
}

export function requestMove(m: Machine, c: number, op: Op): void {
  dma(m, op, m.a(c));
  m.setPhase(c, phase.UNPIN);
}

export function requestUnpin(m: Machine, c: number): void {
  const f = m.a(c);
  m.stepDone(c);
  release(m, f);
  m.say(() => `unpins ${m.name(f)}`);
}
