/** Steps that change a VMA and nothing else: `map` and those `advise` that only set a flag. */
import {locked} from './locks';
import type {Machine} from './machine';
import type {Op} from './operations';
import {DONT_FORK, LIVE, MAPPED, SHARED, WIPE_ON_FORK} from './bits';

/** The mmap lock is held for writing, for one micro-step. */
export function simpleWaits(m: Machine, c: number, op: Op): boolean {
  return m.status(op.p) === LIVE && locked(m, c, op.p);
}

export function map(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v);
  if (m.status(op.p) !== LIVE || m.has(i, MAPPED))
    m.say(() => 'nothing is mapped: the address is taken, or nobody is there');
  else {
    m.setVma(i, op.object);
    m.say(() => `a ${op.object < 0 ? 'private' : 'shared'} mapping, not yet touched`);
  }
  m.stepDone(c);
}

export function advise(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v);
  // MADV_WIPEONFORK is for private anonymous memory (R11).
  const refused = (op.advice === 'wipeonfork' || op.advice === 'keeponfork') && m.has(i, SHARED);
  if (m.status(op.p) !== LIVE || !m.has(i, MAPPED) || refused) m.say(() => 'refused');
  else if (op.advice === 'dontfork') m.set(i, DONT_FORK);
  else if (op.advice === 'dofork') m.clear(i, DONT_FORK);
  else if (op.advice === 'wipeonfork') m.set(i, WIPE_ON_FORK);
  else m.clear(i, WIPE_ON_FORK);
  m.stepDone(c);
}
