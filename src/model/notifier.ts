/**
 * range_start and range_end (R40, R41), with the sequence protocol of interval notifiers (R45) or of the ODP before them
 * (R46). Listeners are the registrations of a mirror; a secondary TLB is flushed at range_end up to 6.5 (R42.end).
 */
import type {Machine} from './machine';
import {R} from './rule-indices';
import {ACTIVE, DEAD, ENTRY, SEQ_MASK} from './bits';
import {flushSecondary} from './tlb';

/** Every page of the mm, where a page is asked for. */
export const ALL_PAGES = -1;

/** A listener is about to lose page `v` of process `p`; when this returns it has stopped using it. */
export function rangeStart(m: Machine, p: number, v: number): void {
  m.fire(R.R40);
  m.say(() => 'range_start');
  if (m.device !== 'mirror') return;
  const interval = m.holds(R.R45);
  m.setActiveRanges(p, m.activeRanges(p) + 1);
  if (interval && listens(m, p, v)) m.setSeq(p, m.seq(p) | 1);
  for (let k = 0; k < m.registrations.length; k++) {
    if (!overlaps(m, k, p, v)) continue;
    if (interval) m.setItvSeq(k, m.seq(p));
    else m.setCount(k, m.count(k) + 1);
    if (!m.has(m.binding(k), ENTRY) || !m.holds(R.R41)) continue;
    m.dropEntry(k);
    m.fire(R.R41);
    m.say(() => 'the device drops its entry');
  }
}

/** The change is done. `flush` is the rule by which up to 6.5 the secondary TLB is flushed here; -1 for none. */
export function rangeEnd(m: Machine, p: number, v: number, flush: number): void {
  m.say(() => 'range_end');
  if (flush >= 0 && m.device === 'sva' && m.holds(R['R42.end']) && m.holds(flush)) flushPages(m, p, v, flush);
  if (m.device !== 'mirror') return;
  m.setActiveRanges(p, m.activeRanges(p) - 1);
  if (m.holds(R.R45)) {
    if (m.activeRanges(p) === 0 && (m.seq(p) & 1) === 1) m.setSeq(p, m.seq(p) + 1);
    return;
  }
  for (let k = 0; k < m.registrations.length; k++) {
    // A region that was registered inside the bracket has not counted it.
    if (!overlaps(m, k, p, v) || m.count(k) === 0) continue;
    m.setItvSeq(k, m.itvSeq(k) + 1);
    m.setCount(k, m.count(k) - 1);
  }
}

function flushPages(m: Machine, p: number, v: number, rule: number): void {
  if (v !== ALL_PAGES) return flushSecondary(m, p, v, rule);
  for (let page = 0; page < m.layout.shape.pages; page++) flushSecondary(m, p, page, rule);
}

function listens(m: Machine, p: number, v: number): boolean {
  for (let k = 0; k < m.registrations.length; k++) if (overlaps(m, k, p, v)) return true;
  return false;
}

function overlaps(m: Machine, k: number, p: number, v: number): boolean {
  const registration = m.registrations[k]!;
  const binding = m.w[m.binding(k)]!;
  return registration.p === p && (v === ALL_PAGES || registration.v === v) && (binding & (ACTIVE | DEAD)) === ACTIVE;
}

/** mmu_interval_notifier_insert: an odd number other than that of the mm, or that number while an invalidation runs. */
export function firstSequence(m: Machine, p: number): number {
  if (!m.holds(R.R45)) return 0;
  // A range that is changing just now may be this one: nobody knows which it is.
  if (m.activeRanges(p) > 0) m.setSeq(p, m.seq(p) | 1);
  const seq = m.seq(p);
  return (seq & 1) === 1 ? seq : (seq - 1) & SEQ_MASK;
}
