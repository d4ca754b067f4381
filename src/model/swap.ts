/**
 * do_swap_page: a fault finds the frame in the swap cache (R73). That one which has left the cache behaves alike is a
 * simplification: read back from a backend without a swap cache (zram), a page is exclusive at once.
 */
import {gupRefs, inSwapCache, mapcount, swapRefs} from './frames';
import type {Machine} from './machine';
import {softDirtyNeedsFault, vmPageProt} from './protect-bits';
import {R} from './rule-indices';
import {DIRTY, ENTRY_EXCLUSIVE, EXCLUSIVE, PRESENT, SOFT_DIRTY, SWAP_CACHE, UFFD_WP, WRITABLE} from './bits';

/** Maps the frame of the swap entry at slot `i`, writable where the kernel's tests allow it. */
export function swapIn(m: Machine, i: number, write: boolean): void {
  const f = m.frameAt(i);
  const remembered = m.has(i, ENTRY_EXCLUSIVE);
  const kept = m.pteBits(i) & (UFFD_WP | SOFT_DIRTY);
  m.fire(R.R73);
  const alone = decide(m, f, write);
  m.setPte(i, PRESENT, f, kept | (vmPageProt(m, i) & ~WRITABLE));
  const mine = remembered || alone;
  // 5.18 has no mark: there `alone` decides for this fault only.
  if (mine && m.holds(R.R5)) m.set(m.frame(f), EXCLUSIVE);
  const writable = mine && m.prot(i) === 2 && !m.has(i, UFFD_WP) && (write || mapsWritable(m, i));
  if (writable) m.set(i, WRITABLE | (write ? DIRTY | SOFT_DIRTY : 0));
  m.say(() => `swap-in: ${m.name(f)}${writable ? ', writable' : ''}`);
}

/** Whether the frame is this process's alone, by the test of the kernel. The entry at hand still counts as one. */
function decide(m: Machine, f: number, write: boolean): boolean {
  if (m.holds(R['R73.maps'])) {
    if (!write || mapcount(m, f) + swapRefs(m, f) > 1) return false;
    m.fire(R['R73.maps']);
    m.clear(m.frame(f), SWAP_CACHE);
    return true;
  }
  if (!m.holds(R['R73.refs'])) return false;
  const others = mapcount(m, f) + gupRefs(m, f);
  // should_try_to_free_swap: a write, and nobody but this fault and the cache has a reference.
  if (write && others === 0 && swapRefs(m, f) === 1) m.clear(m.frame(f), SWAP_CACHE);
  if (others + inSwapCache(m, f) > 0) return false;
  m.fire(R['R73.refs']);
  return true;
}

/** From 6.12 on a read, too, maps an exclusive frame writable. */
function mapsWritable(m: Machine, i: number): boolean {
  if (!m.holds(R['R73.write']) || softDirtyNeedsFault(m, i)) return false;
  m.fire(R['R73.write']);
  return true;
}
