/** Which micro-step an actor takes next, and whether it has to wait. */
import {changeBegin, changeEnd, changeFlush, changePte, changeWaits} from './change';
import {copyContents, copyEnd, copyFlush, copyStart, copySwap} from './copy';
import {access, accessFails, accessWaits} from './cpu';
import type {DeviceKind} from './device-kind';
import {dmaFails} from './devices/dma';
import {mirrorAccess, mirrorInstall, mirrorWaits, mirrorWalk} from './devices/mirror';
import {pinAccess, pinWaits} from './devices/pin';
import {requestMove, requestPin, requestUnpin, requestWaits} from './devices/request';
import {svaAccess, svaWaits} from './devices/sva';
import {exitRelease, exitUnmap, exitWaits} from './exit';
import {forkBegin, forkEnd, forkLook, forkNext, forkShare, forkWaits} from './fork';
import {ksmBegin, ksmBreak, ksmEnd, ksmNext, ksmPte, ksmWaits} from './ksm';
import type {Machine} from './machine';
import * as op from './operations';
import type {Op} from './operations';
import * as phase from './phases';
import {deregister, register, registerFails, registerWaits} from './register';
import {migrateMove, rmapBegin, rmapEnd, rmapNext, rmapPte} from './rmap';
import {advise, map, simpleWaits} from './simple';
import {ABSENT, BORN} from './bits';
import {goOn, queueFault} from './userfaultfd';

type MicroStep = (m: Machine, c: number, step: Op) => void;
type Wait = (m: Machine, c: number, step: Op) => boolean;

/** How an operation begins, and when it has to wait; by its code. */
interface Operation {
  readonly begin: MicroStep;
  readonly waits: Wait;
}

const never: Wait = () => false;
const change: Operation = {begin: changeBegin, waits: changeWaits};
const leave: Operation = {begin: exitRelease, waits: exitWaits};

const OPERATIONS: Readonly<Record<number, Operation>> = {
  [op.MAP]: {begin: map, waits: simpleWaits},
  [op.ADVISE]: {begin: advise, waits: simpleWaits},
  [op.STORE]: {begin: access, waits: accessWaits},
  [op.LOAD]: {begin: access, waits: accessWaits},
  [op.FORK]: {begin: forkBegin, waits: forkWaits},
  [op.EXEC]: leave,
  [op.EXIT]: leave,
  [op.UNMAP]: change,
  [op.DONTNEED]: change,
  [op.PROTECT]: change,
  [op.WP]: change,
  [op.UNWP]: change,
  [op.CLEAR_SOFT_DIRTY]: change,
  [op.REGISTER]: {begin: register, waits: registerWaits},
  [op.DEREGISTER]: {begin: deregister, waits: never},
  [op.MIGRATE]: {begin: rmapBegin, waits: never},
  [op.RECLAIM]: {begin: rmapBegin, waits: never},
  [op.MERGE]: {begin: ksmBegin, waits: ksmWaits},
};

const held: Operation = {begin: pinAccess, waits: pinWaits};
const walked: Operation = {begin: svaAccess, waits: svaWaits};

/** A DMA, by the kind of device. */
const DMA: Readonly<Record<DeviceKind, Operation>> = {
  pin: held,
  mr: held,
  get: held,
  request: {begin: requestPin, waits: requestWaits},
  mirror: {begin: mirrorAccess, waits: mirrorWaits},
  sva: walked,
  snoop: walked,
};

function operationOf(m: Machine, {code}: Op): Operation {
  return code === op.DMA_READ || code === op.DMA_WRITE ? DMA[m.device] : OPERATIONS[code]!;
}

/** Whether the actor has to wait: for its parent to fork it, a lock, a running invalidation, a migration, userfaultfd. */
export function waits(m: Machine, c: number, step: Op): boolean {
  const at = m.phase(c);
  if (at >= phase.COPY_CONTENTS && at <= phase.COPY_END) return false;
  if (at >= phase.UFFD_QUEUE) return at === phase.UFFD_SLEEP;
  const status = m.status(step.p);
  return status === ABSENT || status === BORN || operationOf(m, step).waits(m, c, step);
}

/** Takes the next micro-step of a step that does not have to wait. */
export function run(m: Machine, c: number, step: Op): void {
  const {p, thread} = step;
  // KSM takes the scanned page out again.
  const v = step.code === op.MERGE ? step.v2 : step.v;
  switch (m.phase(c)) {
    case phase.BEGIN:
      return operationOf(m, step).begin(m, c, step);
    case phase.UFFD_QUEUE:
      return queueFault(m, c, step);
    case phase.UFFD_WOKEN:
      return goOn(m, c, afterFault(m, step));
    case phase.COPY_CONTENTS:
      return copyContents(m, c);
    case phase.COPY_START:
      return copyStart(m, c, p, v);
    case phase.COPY_SWAP:
      return copySwap(m, c, p, v, thread);
    case phase.COPY_FLUSH:
      return copyFlush(m, c, p, v);
    case phase.COPY_END:
      return copyEnd(m, c, p, v, afterFault(m, step));
    case phase.GUP_SLOW:
      return step.code === op.REGISTER ? register(m, c, step) : requestPin(m, c, step);
    case phase.MOVE:
      return requestMove(m, c, step);
    case phase.UNPIN:
      return requestUnpin(m, c);
    case phase.WALK:
      return mirrorWalk(m, c, step);
    case phase.INSTALL:
      return mirrorInstall(m, c, step);
    case phase.FORK_NEXT:
      return forkNext(m, c, step);
    case phase.FORK_LOOK:
      return forkLook(m, c, step);
    case phase.FORK_SHARE:
      return forkShare(m, c, step);
    case phase.FORK_END:
      return forkEnd(m, c, step);
    case phase.CHANGE_PTE:
      return changePte(m, c, step);
    case phase.CHANGE_END:
      return changeEnd(m, c, step);
    case phase.CHANGE_FLUSH:
      return changeFlush(m, c, step);
    case phase.EXIT_UNMAP:
      return exitUnmap(m, c, step);
    case phase.RMAP_NEXT:
      return rmapNext(m, c, step);
    case phase.RMAP_PTE:
      return rmapPte(m, c, step);
    case phase.RMAP_END:
      return rmapEnd(m, c);
    case phase.MIGRATE_MOVE:
      return migrateMove(m, c);
    case phase.KSM_NEXT:
      return ksmNext(m, c, step);
    case phase.KSM_PTE:
      return ksmPte(m, c, step);
    case phase.KSM_END:
      return ksmEnd(m, c, step);
    case phase.KSM_BREAK:
      return ksmBreak(m, c, step);
    default:
      throw new Error(`There is no phase ${m.phase(c)}`);
  }
}

/** Where a step goes on once its page fault has copied, or userfaultfd has let it go. */
function afterFault(m: Machine, {code}: Op): number {
  if (code === op.MERGE) return phase.KSM_BREAK;
  if (code === op.REGISTER) return phase.GUP_SLOW;
  if (code !== op.DMA_READ && code !== op.DMA_WRITE) return phase.BEGIN;
  if (m.device === 'request') return phase.GUP_SLOW;
  return m.device === 'mirror' ? phase.WALK : phase.BEGIN;
}

/** Ends a step that waits for what can not come: an access that userfaultfd holds up while nobody else runs. */
export function giveUp(m: Machine, c: number, step: Op): void {
  switch (step.code) {
    case op.STORE:
    case op.LOAD:
      return accessFails(m, c, step);
    case op.REGISTER:
      return registerFails(m, c);
    case op.DMA_READ:
    case op.DMA_WRITE:
      return dmaFails(m, c, step);
    default:
      throw new Error(`"${step.actor}: ${step.text}" waits, and nobody else runs`);
  }
}
