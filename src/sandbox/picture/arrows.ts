/** Who names which frame: PTEs, stale entries of the CPU's TLB, and what the device has. */
import type {Snapshot} from '../../model/snapshot';
import {framePart, registrationsOf} from '../../picture/parts';
import {frameOf} from '../../picture/words';
import {eachPage, type Place, type Plan} from './plan';

/**
 * `maps`: a present PTE. `entry`: a swap or migration entry. `stale`: what a TLB may still have. `holds`: a pin or a reference of
 * the device. `knows`: the device's own table or TLB, which is no reference.
 */
export type ArrowKind = 'maps' | 'entry' | 'stale' | 'holds' | 'knows';

export interface Arrow {
  /** The ids of the boxes. */
  readonly from: string;
  readonly to: string;
  readonly kind: ArrowKind;
  /** It was not there before. */
  readonly changed: boolean;
  /** Where it begins and ends: on the edges of the boxes. */
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Link = Pick<Arrow, 'from' | 'to' | 'kind'>;

/** `begin` gives the height at which an arrow leaves its box: that of the line that speaks of it. */
export function arrowsOf(
  {places}: Plan,
  before: Snapshot | undefined,
  after: Snapshot,
  begin: (from: string, kind: ArrowKind) => number,
): Arrow[] {
  const old = new Set((before ? linksOf(before) : []).map(idOf));
  const begun = linksOf(after).map((link) => ({...link, y1: begin(link.from, link.kind)}));
  return begun.map((link) => {
    const [from, to] = [places.get(link.from)!, places.get(link.to)!];
    const leftwards = from.x > to.x;
    const sameEnd = begun
      .filter((other) => other.to === link.to && places.get(other.from)!.x > to.x === leftwards)
      .sort((a, b) => a.y1 - b.y1);
    return {
      ...link,
      changed: !old.has(idOf(link)),
      x1: leftwards ? from.x : from.x + from.width,
      x2: leftwards ? to.x + to.width : to.x,
      y2: spread(to, sameEnd.indexOf(link), sameEnd.length),
    };
  });
}

function idOf({from, to, kind}: Link): string {
  return `${from} ${kind} ${to}`;
}

/** Every frame that a state names, and by whom. */
export function linksOf(state: Snapshot): Link[] {
  const links: Link[] = [];
  eachPage(state, undefined, (from, {pte, stale}) => {
    if (pte.frame !== undefined) {
      links.push({from, to: framePart(pte.frame), kind: pte.kind === 'present' ? 'maps' : 'entry'});
    }
    if (stale !== undefined) links.push({from, to: framePart(stale), kind: 'stale'});
  });
  for (const [from, one] of registrationsOf(state)) {
    const frame = frameOf(one);
    if (frame !== undefined)
      links.push({from, to: framePart(frame), kind: one.holds === undefined ? 'knows' : 'holds'});
  }
  return links;
}

/** The place of one of several ends on the side of a box. */
function spread({y, height}: Place, index: number, count: number): number {
  return Math.round(y + (height * (index + 1)) / (count + 1));
}
