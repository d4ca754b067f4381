/** Frames: who refers to them, how many references that makes, and when they are free again (R3, R4). */
import type {Machine} from './machine';
import {R} from './rule-indices';
import {ACTIVE, FREE, GUP_A, HOLD_A, NONE, PRESENT, SWAP, SWAP_CACHE, ZERO_PAGE} from './bits';

/** Of a small page a pin counts so many references: GUP_PIN_COUNTING_BIAS. */
export const PIN_BIAS = 1024;

/** PTEs that are present and point to the frame. */
export function mapcount(m: Machine, f: number): number {
  return entries(m, f, PRESENT);
}

/** Swap entries that name the frame: no references of it. */
export function swapRefs(m: Machine, f: number): number {
  return entries(m, f, SWAP);
}

function entries(m: Machine, f: number, kind: number): number {
  const {slots, tlbs} = m.layout;
  let count = 0;
  for (let i = slots; i < tlbs; i++) if (m.pte(i) === kind && m.frameAt(i) === f) count++;
  return count;
}

/** Whether what the device takes by get_user_pages is a FOLL_PIN: R58, and R4 for when there was one. */
export function takesPins(m: Machine): boolean {
  return m.device !== 'get' && m.holds(R.R4);
}

/** References of get_user_pages: registrations of a device that keeps them, and pins that a DMA holds just now. */
export function gupRefs(m: Machine, f: number): number {
  let count = 0;
  if (m.holdsFrames) {
    for (let k = 0; k < m.registrations.length; k++) {
      if (m.has(m.binding(k), ACTIVE) && m.bindingFrame(k) === f) count++;
    }
  }
  const {contexts} = m.layout.shape;
  for (let c = 0; c < contexts; c++) if (m.marked(c, GUP_A) && m.a(c) === f) count++;
  return count;
}

/** `refcount` of section "state": a pin counts 1024. */
export function refcount(m: Machine, f: number): number {
  const gups = gupRefs(m, f) * (takesPins(m) ? PIN_BIAS : 1);
  return mapcount(m, f) + pageCacheRefs(m, f) + gups + inSwapCache(m, f) + passingRefs(m, f);
}

/** References of operations under way: a fault that copies, an isolated page, a zapped page that waits for its flush. */
function passingRefs(m: Machine, f: number): number {
  const {contexts} = m.layout.shape;
  let count = 0;
  for (let c = 0; c < contexts; c++) if (m.marked(c, HOLD_A) && !m.marked(c, GUP_A) && m.a(c) === f) count++;
  return count;
}

/** 1 while the frame is in the swap cache. */
export function inSwapCache(m: Machine, f: number): number {
  return m.has(m.frame(f), SWAP_CACHE) ? 1 : 0;
}

/** 1 for a frame of a shared mapping, which its page cache holds. */
export function pageCacheRefs(m: Machine, f: number): number {
  const {objects} = m.layout;
  for (let o = 0; o < m.layout.shape.objects; o++) if (m.w[objects + o] === f && f !== ZERO_PAGE) return 1;
  return 0;
}

/** "Maybe pinned": the count is at or above 1024 (R4). A frame of the model has too few references for a false yes. */
export function maybePinned(m: Machine, f: number): boolean {
  return takesPins(m) && gupRefs(m, f) > 0;
}

/** The lowest free frame, of this kind, all zero. */
export function allocate(m: Machine, kind: number): number {
  const {frames} = m.layout.shape;
  for (let f = 1; f < frames; f++) {
    if (m.kind(f) !== FREE) continue;
    m.w[m.frame(f)] = 0;
    m.setKind(f, kind);
    return f;
  }
  throw new Error(`The model has run out of its ${frames} frames`);
}

/** Frees the frame if nothing refers to it any more. */
export function release(m: Machine, f: number): void {
  if (f !== ZERO_PAGE && !held(m, f)) m.w[m.frame(f)] = 0;
}

/** Whether anything refers to the frame: a table or TLB of the device does not count, it holds no reference. */
function held(m: Machine, f: number): boolean {
  const {slots, tlbs, shape} = m.layout;
  for (let i = slots; i < tlbs; i++) if (m.pte(i) !== NONE && m.frameAt(i) === f) return true;
  for (let c = 0; c < shape.contexts; c++) {
    if ((m.marked(c, HOLD_A) && m.a(c) === f) || (m.holdsB(c) && m.b(c) === f)) return true;
  }
  return gupRefs(m, f) > 0 || pageCacheRefs(m, f) > 0;
}
