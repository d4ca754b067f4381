/**
 * R2 and R5 in every state, those in the middle of an operation included.
 *
 * R2: no PTE is writable whose frame anybody else refers to, be it by a swap or a migration entry, for these become mappings
 * again; and no KSM page and no zero page is mapped writable. Frames of shared mappings are meant to be shared. What is asked
 * is the PTE: between the write protection of fork and its flush a CPU or an IOTLB may still write, which is no harm because
 * nobody can copy the frame before (R18). From 5.19 on an anonymous frame that is mapped writable is marked exclusive.
 *
 * R5: from 5.19 on an anonymous frame under a FOLL_PIN is exclusive, KSM pages (which never are) included; mapped or not, for
 * munmap leaves the mark alone. Neither the zero page nor a frame of a shared mapping is anonymous, and a short-term
 * read-only pin takes them as they are. A plain reference promises nothing, and kind `get` is left out.
 */
import {describe, expect, it} from 'vitest';
import {gupRefs} from '../../model/frames';
import type {Machine} from '../../model/machine';
import {KSM, NONE, PRESENT, SHMEM, WRITABLE, ZERO_PAGE} from '../../model/bits';
import {read} from '../read';
import {Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';
import {complaintOf} from './testing/states';

function writableAndShared(m: Machine): string | undefined {
  const {slots, tlbs} = m.layout;
  for (let i = slots; i < tlbs; i++) {
    if (m.pte(i) !== PRESENT || !m.has(i, WRITABLE)) continue;
    const f = m.frameAt(i);
    if (f !== ZERO_PAGE && m.kind(f) === SHMEM) continue;
    if (!m.anon(f)) return `${m.name(f)} is mapped writable, and is not anonymous`;
    if (m.kernel.rules.has('R2.exclusive') && !m.exclusive(f)) return `P${f} is mapped writable, and not exclusive`;
    for (let j = slots; j < tlbs; j++) {
      if (j !== i && m.pte(j) !== NONE && m.frameAt(j) === f) return `P${f} is mapped writable, and shared`;
    }
  }
  return undefined;
}

function pinnedAndNotExclusive(m: Machine): string | undefined {
  if (m.device === 'get' || !m.kernel.rules.has('R5')) return undefined;
  for (let f = 1; f < m.layout.shape.frames; f++) {
    const anonymous = m.anon(f) || m.kind(f) === KSM;
    if (anonymous && gupRefs(m, f) > 0 && !m.exclusive(f)) return `P${f} is pinned, and not exclusive`;
  }
  return undefined;
}

describe('a frame', () => {
  it(
    'that is mapped writable is not shared (R2)',
    () => forAll(cases(), (one) => expect(complaintOf(one, writableAndShared)).toBeUndefined(), 2500),
    TIMEOUT,
  );

  it(
    'under a FOLL_PIN is exclusive, from 5.19 on (R5)',
    () => {
      const pinning = cases({kernels: ['5.19', '6.1', '6.2', '6.12', '7.3'], devices: ['pin', 'mr', 'request']});
      forAll(pinning, (one) => expect(complaintOf(one, pinnedAndNotExclusive)).toBeUndefined(), 2500);
    },
    TIMEOUT,
  );
});

describe('what broke them once', () => {
  it.each([
    [
      'a migration of the page that B writes to',
      '6.12',
      'A: map x;A: x=1;A: fork B;together;K: migrate A x;B: x=0;end',
    ],
    ['reclaim that goes on after a swap-in', '4.20', 'A: map x;together;K: reclaim A x;A: x=1;A: fork B;A: x=2;end'],
  ])('%s does not break R2', (_, kernel, steps) => {
    const test = read(`litmus t;${steps};exists (A:x=1)`);
    expect(complaintOf(new Case(test, kernel, 'pin'), writableAndShared)).toBeUndefined();
  });

  it('a forced write pin that races with fork does not break R5', () => {
    const test = read(
      "litmus t;A:map x;A:x=1;A:protect x read;together;A:fork B;A':register x read;end;exists (A:x=1)",
    );
    expect(complaintOf(new Case(test, '6.1', 'mr'), pinnedAndNotExclusive)).toBeUndefined();
  });
});

const SHARED = 'A: map x;A: x=1;A: fork B';
const PINNED = 'A: map x;A: x=1;A: register x';

describe('R2 is broken', () => {
  it.each([
    ['R14.protect', '4.20', SHARED, 'and shared'],
    ['R14.protect', '6.12', SHARED, 'and not exclusive'],
    ['R14.mark', '6.12', `${SHARED};A: x=2`, 'and shared'],
    ['R17.mark', '6.12', 'A: map x;A: x=1;K: reclaim A x;A: fork B;A: x=2', 'and shared'],
    ['R33.maps', '5.8', `${SHARED};A: x=2`, 'and shared'],
    ['R33.refs', '5.9', `${SHARED};A: x=2`, 'and shared'],
    ['R33.swap', '5.19', `${SHARED};A: x=2`, 'and shared'],
  ])('without %s on %s', (rule, kernel, steps, words) => {
    const one = new Case(read(`litmus t;${steps};exists (A:x=1)`), kernel, 'pin');
    expect(complaintOf(one, writableAndShared)).toBeUndefined();
    expect(complaintOf(one, writableAndShared, [rule])).toContain(words);
  });
});

describe('R5 is broken', () => {
  it.each([
    [['R16'], '6.12', `${PINNED};A: fork B`],
    [['R53'], '5.19', `${SHARED};A: register x read`],
    [['R50'], '6.1', `${SHARED};A: register x`],
    [['R73.refuse', 'R73.unmap'], '6.12', `${PINNED};K: reclaim A x`],
    [['R74.unmap'], '6.12', `${PINNED};together;K: migrate A x;A: x=2;end`],
    [['R75.refs', 'R75.unmap'], '6.12', `A: map z;A: z=1;${PINNED};K: merge A x z`],
  ])('without %j on %s', (rules, kernel, steps) => {
    const one = new Case(read(`litmus t;${steps};exists (A:x=1)`), kernel, 'pin');
    expect(complaintOf(one, pinnedAndNotExclusive)).toBeUndefined();
    expect(complaintOf(one, pinnedAndNotExclusive, rules)).toContain('is pinned, and not exclusive');
  });
});
