/**
 * No frame is lost and none is freed twice: a frame that is in use is referred to by somebody, and nobody refers to one that is
 * free. A page table of the device, an IOTLB and a CPU's TLB hold no reference; what they name must still be there.
 */
import {describe, expect, it} from 'vitest';
import type {Machine} from '../../model/machine';
import {ACTIVE, ENTRY, FREE, HOLD_A, NONE, STALE, ZERO_PAGE} from '../../model/bits';
import {read} from '../read';
import {Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';
import {complaintOf} from './testing/states';

/** Everybody who holds a reference, by frame. */
function holders(m: Machine): Map<number, string> {
  const {slots, tlbs, objects, shape} = m.layout;
  const held = new Map<number, string>();
  for (let i = slots; i < tlbs; i++) if (m.pte(i) !== NONE) held.set(m.frameAt(i), `entry ${i - slots}`);
  for (let o = 0; o < shape.objects; o++) held.set(m.w[objects + o]!, `the page cache of object ${o}`);
  for (let c = 0; c < shape.contexts; c++) {
    if (m.marked(c, HOLD_A)) held.set(m.a(c), `actor ${c}`);
    if (m.holdsB(c)) held.set(m.b(c), `the copy of actor ${c}`);
  }
  for (let k = 0; k < m.registrations.length; k++) {
    if (m.holdsFrames && m.has(m.binding(k), ACTIVE)) held.set(m.bindingFrame(k), `registration ${k}`);
  }
  held.delete(ZERO_PAGE);
  return held;
}

function lostOrFreedTwice(m: Machine): string | undefined {
  const held = holders(m);
  for (let f = 1; f < m.layout.shape.frames; f++) {
    if (m.kind(f) !== FREE && !held.has(f)) return `P${f} is lost`;
    if (m.kind(f) === FREE && held.has(f)) return `P${f} is free, and ${held.get(f)} has it`;
  }
  return dangling(m);
}

/** What a TLB or a device's page table names without holding it. */
function dangling(m: Machine): string | undefined {
  const {shape} = m.layout;
  for (let p = 0; p < shape.processes; p++) {
    for (let v = 0; v < shape.pages; v++) {
      const stale = m.stale(p, v);
      const f = stale & 0xff;
      if ((stale & STALE) !== 0 && f !== ZERO_PAGE && m.kind(f) === FREE) return `a CPU may use P${f}, which is free`;
    }
  }
  for (let k = 0; k < m.registrations.length; k++) {
    if (!m.has(m.binding(k), ENTRY)) continue;
    const f = m.bindingFrame(k);
    const {p, v} = m.registrations[k]!;
    const i = m.slot(p, v);
    // A frame that is in use again, for somebody else, would be as bad as a free one: so it must be that of the PTE, or one that
    // an operation holds until it has flushed.
    if (!(m.pte(i) !== NONE && m.frameAt(i) === f) && !underWay(m, f))
      return `the device has P${f}, its process has not`;
  }
  return undefined;
}

function underWay(m: Machine, f: number): boolean {
  for (let c = 0; c < m.layout.shape.contexts; c++) if (m.marked(c, HOLD_A) && m.a(c) === f) return true;
  return false;
}

describe('a frame', () => {
  it(
    'is in use while somebody refers to it, and no longer',
    () => forAll(cases(), (one) => expect(complaintOf(one, lostOrFreedTwice)).toBeUndefined(), 1500),
    TIMEOUT,
  );

  it(
    'of a device that looks its pages up itself, too',
    () =>
      forAll(
        cases({devices: ['mirror', 'sva', 'snoop']}),
        (one) => expect(complaintOf(one, lostOrFreedTwice)).toBeUndefined(),
        1500,
      ),
    TIMEOUT,
  );
});

describe('a frame, as it was lost or freed once,', () => {
  it.each([
    [
      'when a region is registered inside an invalidation (R46)',
      'mirror',
      '4.20',
      'K: migrate A x;A: register x;D: r0=x',
    ],
    [
      'when a region is registered inside an invalidation (R45)',
      'mirror',
      '5.9',
      'K: migrate A x;A: register x;D: r0=x',
    ],
    ['when a page is registered anew during a device fault', 'mirror', '4.20', 'A: register x;A: x=2;D: r0=x'],
    ['when KSM has replaced a page and not flushed it', 'sva', '4.20', 'K: merge A x z;D: r0=x'],
  ] as const)('is not %s', (_, device, kernel, steps) => {
    const begin = 'A:map x;A:map z;A:x=1;A:z=1';
    const registered = /K: migrate/.test(steps) ? begin : `${begin};A:register x;A:fork B`;
    const test = read(`litmus t;${registered};together;${steps};end;exists (A:x=1)`);
    expect(complaintOf(new Case(test, kernel, device), lostOrFreedTwice)).toBeUndefined();
  });
});

describe('a frame that the device still has', () => {
  const UNMAP = 'A: unmap x';
  it.each([
    ['mirror', '6.12', 'R41', 'A: unmap x'],
    ['mirror', '6.12', 'R40.unmap', UNMAP],
    ['mirror', '5.8', 'R40.move', 'K: migrate A x'],
    ['mirror', '4.20', 'R40.cow', 'A: fork B;D: r0=x;A: x=3'],
    ['mirror', '5.15', 'R47', 'A: exec'],
    ['sva', '6.5', 'R42.change', UNMAP],
    ['sva', '6.12', 'R42.change', UNMAP],
    ['sva', '5.8', 'R42.cow', 'A: fork B;D: r0=x;A: x=3;B: exit'],
  ] as const)('is found: %s on %s without %s', (device, kernel, rule, steps) => {
    const test = read(`litmus t;A:map x;A:x=1;A:register x;D:x=2;${steps};exists (A:x=1)`);
    const one = new Case(test, kernel, device);
    expect(complaintOf(one, lostOrFreedTwice)).toBeUndefined();
    expect(complaintOf(one, lostOrFreedTwice, [rule])).toMatch(/^the device has P1, its process has not/);
  });

  it('is found where the driver installs what is gone', () => {
    const test = read('litmus t;A:map x;A:x=1;A:register x;together;A:unmap x;D:r0=x;end;exists (A:x=1)');
    const one = new Case(test, '6.12', 'mirror');
    expect(complaintOf(one, lostOrFreedTwice, ['R45.retry'])).toMatch(/^the device has P1/);
  });
});
