/** `K: reclaim` and `K: migrate`: everybody who maps the frame is unmapped, one after the other (R73, R74). No mmap lock. */
import {allocate, gupRefs, inSwapCache, maybePinned, release} from './frames';
import type {Machine} from './machine';
import {rangeEnd, rangeStart} from './notifier';
import {MIGRATE, type Op} from './operations';
import * as phase from './phases';
import {R} from './rule-indices';
import {
  ANON,
  ENTRY_EXCLUSIVE,
  EXCLUSIVE,
  HOLD_A,
  KSM,
  LIVE,
  MIGRATION,
  NONE,
  PRESENT,
  SHMEM,
  STOPPED,
  SWAP,
  SWAP_CACHE,
  WRITABLE,
  ZERO_PAGE,
} from './bits';
import {flushChanged} from './change';

export function rmapBegin(m: Machine, c: number, op: Op): void {
  const i = m.slot(op.p, op.v);
  const f = m.frameAt(i);
  if (m.status(op.p) !== LIVE || m.pte(i) !== PRESENT || f === ZERO_PAGE)
    return refuses(m, c, 'there is no frame to take');
  m.fire(op.code === MIGRATE ? R.R74 : R.R73);
  if (op.code !== MIGRATE) {
    if (m.kind(f) === KSM) return refuses(m, c, 'the model does not swap KSM pages');
    if (m.kind(f) === ANON && inSwapCache(m, f) === 0) {
      if (maybePinned(m, f) && m.holds(R['R73.refuse'])) {
        m.fire(R['R73.refuse']);
        return refuses(m, c, `${m.name(f)} may be pinned`);
      }
      m.set(m.frame(f), SWAP_CACHE);
      m.say(() => `${m.name(f)} enters the swap cache`);
    }
  }
  m.setA(c, f);
  m.mark(c, HOLD_A);
  rmapNext(m, c, op);
}

function refuses(m: Machine, c: number, why: string): void {
  m.say(() => `refused: ${why}`);
  m.stepDone(c);
}

/** On to the next PTE that maps the frame, and notify its mm; or, when there is none left, to what follows. */
export function rmapNext(m: Machine, c: number, op: Op): void {
  const {slots, tlbs, shape} = m.layout;
  const f = m.a(c);
  for (let i = slots + m.cursor(c); i < tlbs; i++) {
    if (m.pte(i) !== PRESENT || m.frameAt(i) !== f) continue;
    m.setCursor(c, i - slots);
    const p = Math.floor((i - slots) / shape.pages);
    if (m.holds(R['R40.move'])) rangeStart(m, p, (i - slots) % shape.pages);
    return m.setPhase(c, phase.RMAP_PTE);
  }
  if (op.code === MIGRATE) {
    m.say(() => 'all are unmapped');
    return m.setPhase(c, phase.MIGRATE_MOVE);
  }
  m.say(() => `${m.name(f)} is unmapped`);
  m.stepDone(c);
  release(m, f);
}

/** One PTE and its flush, under the page-table lock. */
export function rmapPte(m: Machine, c: number, op: Op): void {
  const {slots, shape} = m.layout;
  const i = slots + m.cursor(c);
  const f = m.a(c);
  m.setPhase(c, phase.RMAP_END);
  if (m.pte(i) !== PRESENT || m.frameAt(i) !== f) return m.say(() => 'the pte has changed');
  const exclusive = m.anon(f) && m.exclusive(f);
  const stays = op.code === MIGRATE ? R['R74.unmap'] : R['R73.unmap'];
  if (exclusive && maybePinned(m, f) && m.holds(stays)) {
    m.fire(stays);
    m.mark(c, STOPPED);
    return m.say(() => `${m.name(f)} is pinned and exclusive: the pte stays`);
  }
  const keeps = exclusive && (op.code === MIGRATE || m.holds(R['R73.exclusive'])) ? ENTRY_EXCLUSIVE : 0;
  if (exclusive) m.clear(m.frame(f), EXCLUSIVE);
  const bits = m.pteBits(i);
  if (op.code === MIGRATE) m.setPte(i, MIGRATION, f, bits | keeps);
  else if (m.kind(f) === SHMEM) m.setPte(i, NONE, 0, 0);
  else m.setPte(i, SWAP, f, (bits & ~WRITABLE) | keeps);
  m.say(
    () => `the pte is ${op.code === MIGRATE ? 'a migration entry' : m.kind(f) === SHMEM ? 'empty' : 'a swap entry'}`,
  );
  flushChanged(m, Math.floor((i - slots) / shape.pages), (i - slots) % shape.pages);
}

export function rmapEnd(m: Machine, c: number): void {
  const {slots, tlbs, shape} = m.layout;
  const slot = m.cursor(c);
  if (m.holds(R['R40.move'])) rangeEnd(m, Math.floor(slot / shape.pages), slot % shape.pages, R['R42.change']);
  // A walk that stops unmaps nothing more.
  m.setCursor(c, m.marked(c, STOPPED) ? tlbs - slots : slot + 1);
  m.setPhase(c, phase.RMAP_NEXT);
}

/** Moves the contents if nothing else refers to the frame (R74.refs), then puts the PTEs back. */
export function migrateMove(m: Machine, c: number): void {
  const {slots, tlbs, objects, shape} = m.layout;
  const old = m.a(c);
  const whole = mappedBy(m, old, PRESENT) === 0;
  const moves = whole && mappedBy(m, old, MIGRATION) > 0 && !(gupRefs(m, old) > 0 && m.holds(R['R74.refs']));
  const used = gupRefs(m, old) > 0;
  if (used && !moves) m.fire(R['R74.refs']);
  const f = moves ? allocate(m, m.kind(old)) : old;
  if (moves) {
    m.setData(f, m.data(old));
    if (inSwapCache(m, old) === 1) m.set(m.frame(f), SWAP_CACHE);
    for (let o = 0; o < shape.objects; o++) if (m.w[objects + o] === old) m.w[objects + o] = f;
  }
  for (let i = slots; i < tlbs; i++) {
    if (m.frameAt(i) !== old || (m.pte(i) !== MIGRATION && m.pte(i) !== SWAP)) continue;
    if (m.pte(i) === SWAP) m.setPte(i, SWAP, f, m.pteBits(i));
    else putBack(m, i, f);
  }
  m.stepDone(c);
  release(m, old);
  m.say(() =>
    moves ? `${m.name(old)} has moved to ${m.name(f)}` : `${m.name(old)} stays${used ? ': it is in use' : ''}`,
  );
}

/** remove_migration_pte: the write bit is kept, the mark too. */
function putBack(m: Machine, i: number, f: number): void {
  const bits = m.pteBits(i);
  if ((bits & ENTRY_EXCLUSIVE) !== 0) m.set(m.frame(f), EXCLUSIVE);
  m.setPte(i, PRESENT, f, bits & ~ENTRY_EXCLUSIVE & (m.prot(i) === 2 ? ~0 : ~WRITABLE));
}

function mappedBy(m: Machine, f: number, kind: number): number {
  const {slots, tlbs} = m.layout;
  let count = 0;
  for (let i = slots; i < tlbs; i++) if (m.pte(i) === kind && m.frameAt(i) === f) count++;
  return count;
}
