/** `register` and `deregister`: what each kind of device does when it is given a page, and when it is taken back. */
import {release, takesPins} from './frames';
import {gup, gupSlowWaits, made, NOT_AT_ALL, NOT_YET} from './gup';
import {writeLocked} from './locks';
import type {Machine} from './machine';
import {firstSequence} from './notifier';
import type {Op} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';
import {ACTIVE, LIVE, MAPPED} from './bits';

export function registerWaits(m: Machine, c: number, op: Op): boolean {
  if (m.phase(c) === phase.GUP_SLOW) return gupSlowWaits(m, c, made(m, op));
  if (m.holdsFrames) return false;
  // ODP of 4.20 takes its semaphore for writing, which a running invalidation holds for reading (R46).
  const invalidating = m.device === 'mirror' && m.activeRanges(op.p) > 0 && !m.holds(R.R45);
  return invalidating || writeLocked(m, c, op.p);
}

export function register(m: Machine, c: number, op: Op): void {
  if (!m.holdsFrames) return bind(m, c, op);
  const f = gup(m, c, made(m, op));
  if (f === NOT_YET) return;
  if (f === NOT_AT_ALL) return registerFails(m, c);
  const k = op.registration;
  m.set(m.binding(k), ACTIVE);
  m.setBindingFrame(k, f);
  if (takesPins(m)) m.fire(R.R4);
  m.say(() => `${takesPins(m) ? 'pins' : 'takes a reference to'} ${m.name(f)}`);
  m.stepDone(c);
}

/** A device that holds no frame is told of the page, or of the mm, and finds the frame when it needs it. */
function bind(m: Machine, c: number, op: Op): void {
  if (m.status(op.p) !== LIVE || !m.has(m.slot(op.p, op.v), MAPPED)) return registerFails(m, c);
  const k = op.registration;
  m.set(m.binding(k), ACTIVE);
  if (m.device === 'mirror') m.setItvSeq(k, firstSequence(m, op.p));
  m.say(() => 'registered; no frame is held');
  m.stepDone(c);
}

/** `fault`: there is nothing to give, or the rights are not there. */
export function registerFails(m: Machine, c: number): void {
  m.say(() => 'fault: the registration fails');
  m.stepDone(c);
}

export function deregister(m: Machine, c: number, op: Op): void {
  const k = m.latest(op.p, op.v);
  if (k < 0) m.say(() => 'nothing was registered');
  else {
    const f = m.bindingFrame(k);
    m.w[m.binding(k)] = 0;
    if (m.holdsFrames) release(m, f);
    m.say(() => (m.holdsFrames ? `lets go of ${m.name(f)}` : 'the registration ends'));
  }
  m.stepDone(c);
}
