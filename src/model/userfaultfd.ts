/**
 * A write that meets the mark of userfaultfd-wp (R71): the fault queues itself, looks at the PTE once more, and sleeps until
 * a resolve wakes it. handle_userfault and userfaultfd_must_wait, fs/userfaultfd.c of 6.1.192, mm/userfaultfd.c of 7.3.4.
 */
import {NONE, PRESENT, READ_LOCK, UFFD_WP, WRITABLE} from './bits';
import type {Machine} from './machine';
import type {Op} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';

/** The fault has seen the mark; it holds the mmap lock for reading, as a resolve does, so neither stops the other. */
export function handToUserfaultfd(m: Machine, c: number, p: number, v: number): void {
  m.setLock(c, READ_LOCK, p);
  m.setA(c, address(m, p, v));
  m.setPhase(c, phase.UFFD_QUEUE);
  m.say(() => 'the pte is marked: hands the fault to userfaultfd');
}

/** On the wait queue. What decides is the write bit, not the mark (R71.missed); a page-in or a migration is not waited for. */
export function queueFault(m: Machine, c: number, {p, v}: Op): void {
  const i = m.slot(p, v);
  const marked = m.pte(i) === PRESENT && m.has(i, UFFD_WP);
  const readOnly = m.pte(i) === NONE || (m.pte(i) === PRESENT && !m.has(i, WRITABLE));
  const missed = readOnly && !marked && m.holds(R['R71.missed']);
  if (missed) m.fire(R['R71.missed']);
  m.unlock(c);
  m.setPhase(c, marked || missed ? phase.UFFD_SLEEP : phase.UFFD_WOKEN);
  m.say(() => (missed ? 'sleeps, though nothing is marked' : marked ? 'waits for userfaultfd' : 'need not wait'));
}

/** The end of a resolve: whoever sleeps on that page tries again. */
export function wakeFaults(m: Machine, p: number, v: number): void {
  const {contexts} = m.layout.shape;
  for (let c = 0; c < contexts; c++) {
    if (m.phase(c) !== phase.UFFD_SLEEP || m.a(c) !== address(m, p, v)) continue;
    m.setPhase(c, phase.UFFD_WOKEN);
    m.say(() => 'wakes the write that waits');
  }
}

/** Goes on at `phase`, where the fault was taken. */
export function goOn(m: Machine, c: number, at: number): void {
  m.setA(c, 0);
  m.setPhase(c, at);
  m.say(() => 'tries again');
}

/** A page of a process as a number that fits where a context keeps a frame. */
function address(m: Machine, p: number, v: number): number {
  return p * m.layout.shape.pages + v;
}
