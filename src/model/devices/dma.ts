/** What all devices have in common: the access once a frame is found, and its failure. */
import type {Machine} from '../machine';
import {DMA_WRITE, type Op} from '../operations';
import {DEAD, ENTRY, ENTRY_WRITABLE, FAULT} from '../bits';

/** The registration that the access goes through, -1 when there is none or it does not allow the access. */
export function usable(m: Machine, op: Op): number {
  const k = m.latest(op.p, op.v);
  if (k < 0 || m.has(m.binding(k), DEAD)) return -1;
  return op.code === DMA_WRITE && !m.registrations[k]!.write ? -1 : k;
}

/** Whether the table of a mirror, or the IOTLB, has an entry with the rights. */
export function hit(m: Machine, k: number, write: boolean): boolean {
  return m.has(m.binding(k), ENTRY) && (!write || m.has(m.binding(k), ENTRY_WRITABLE));
}

export function dma(m: Machine, op: Op, f: number): void {
  if (op.code === DMA_WRITE) {
    m.setByte(f, op.cell, op.value);
    m.say(() => `${op.value} goes to ${m.name(f)}`);
  } else {
    m.setRegister(op.register, m.byte(f, op.cell) + 1);
    m.say(() => `reads ${m.byte(f, op.cell)} from ${m.name(f)}`);
  }
}

/** There is no translation: a read gives `fault`, a write changes nothing. */
export function dmaFails(m: Machine, c: number, op: Op): void {
  if (op.code !== DMA_WRITE) m.setRegister(op.register, FAULT);
  m.say(() => 'fault: no translation');
  m.stepDone(c);
}
