import {describe, expect, it} from 'vitest';
import type {DeviceKind} from '../model/device-kind';
import type {TraceEntry} from '../model/kernel';
import {changes} from './changes';
import {type Execution, executions, LONG, steps} from './testing/executions';

/** What each micro-step whose text matches changed. */
function at(all: readonly TraceEntry[], text: RegExp): string[] {
  return all.flatMap((step, i) =>
    text.test(step.text) ? changes(all[i - 1]?.after, step.after).map((change) => change.text) : [],
  );
}

describe('what changed is said as a maintainer would', () => {
  it.each<[what: string, test: string, kernel: string, device: DeviceKind, step: RegExp, said: string[]]>([
    ['map', 'pin-fork-write', '5.8', 'pin', /not yet touched/, ['A maps x, private']],
    [
      'a first touch',
      'pin-fork-write',
      '7.3',
      'pin',
      /first touch/,
      ["A's pte of x: P1 writable, dirty; was empty", 'P1 is new: exclusive, x = 0, 1 reference'],
    ],
    [
      'a pin',
      'pin-fork-write',
      '5.8',
      'pin',
      /^pins/,
      ['P1: 1025 references (1 map + 1 pin), was 1', "the device gets A's x, to read and write, and holds P1"],
    ],
    [
      'a reference',
      'pin-fork-write',
      '4.20',
      'pin',
      /^takes/,
      ['P1: 2 references (1 map + 1 get), was 1', "the device gets A's x, to read and write, and holds P1"],
    ],
    [
      'a fork',
      'pin-fork-write',
      '5.8',
      'pin',
      /range_start|the child shares/,
      [
        'B is new',
        'B maps x, private',
        "A's pte of x: P1 read-only, was writable",
        "A's TLB may still have P1 for x, until it is flushed",
        "B's pte of x: P1 read-only, dirty; was empty",
        'P1: 1026 references (2 maps + 1 pin), was 1025',
      ],
    ],
    ['a flush', 'pin-fork-write', '5.8', 'pin', /the child runs/, ["A's TLB no longer has the old entry for x"]],
    [
      'a copy',
      'pin-fork-write',
      '5.8',
      'pin',
      /the pte is P2/,
      [
        "A's pte of x: P2 writable, dirty; was P1 read-only",
        'P1: 1026 references (1 map + 1 pin + 1 transient), was 1027',
        'P2: 1 reference (1 map), was 0',
      ],
    ],
    ['a store', 'pin-fork-write', '5.8', 'pin', /^2 goes to/, ['P2: x = 2, was 1']],
    ['a read', 'pin-fork-write', '5.8', 'pin', /^reads/, []],
    [
      'the table of a mirror',
      'pin-fork-write',
      '7.3',
      'mirror',
      /^installs P2/,
      ["the device's table for A's x: P2 writable, was empty"],
    ],
    [
      'an IOTLB',
      'pin-fork-write',
      '7.3',
      'sva',
      /^registered|takes P2/,
      [
        "the device gets A's x, to read and write; its IOTLB is empty",
        "the device's IOTLB for A's x: P2 writable, was empty",
      ],
    ],
    [
      'a request',
      'pin-fork-write',
      '7.3',
      'request',
      /^registered|^pins P2/,
      [
        "the device gets A's x, to read and write, and holds nothing between requests",
        'P2: 1025 references (1 map + 1 pin), was 1',
        'P2: 1025 references (1 map + 1 pin), was 1',
      ],
    ],
    [
      'a swap entry',
      'reclaim-then-write',
      '7.3',
      'sva',
      /a swap entry/,
      [
        "A's pte of x: swap entry of P1, exclusive; was P1 writable",
        'P1: no longer exclusive',
        'P1: 2 references (swap cache + 1 transient; 1 swap entry), was 3',
        "the device's IOTLB for A's x: empty, was P1 writable",
      ],
    ],
    [
      'a migration',
      'migrate-then-write',
      '7.3',
      'sva',
      /a migration entry|has moved/,
      [
        "A's pte of x: migration entry of P1, exclusive; was P1 writable",
        'P1: no longer exclusive',
        'P1: 1 reference (1 transient), was 2',
        "the device's IOTLB for A's x: empty, was P1 writable",
        "A's pte of x: P2 writable, dirty; was migration entry of P1",
        'P2 is new: exclusive, x = 2, 1 reference',
        'P1 is freed',
      ],
    ],
    [
      'a KSM page',
      'merge-then-write',
      '7.3',
      'mirror',
      /the pte of P2|both pages are/,
      [
        "A's pte of y: P2 read-only, was writable; no longer dirty",
        'P2 is a KSM page now',
        'P2: no longer exclusive',
        "A's pte of x: P2 read-only; was P1 read-only",
        'P1: 1 reference (1 transient), was 1 reference (1 map)',
        'P2: 2 references (2 maps), was 1',
      ],
    ],
    [
      'the zero page',
      'register-zero-page',
      '5.8',
      'pin',
      /the zero page, read-only|the pte is P1/,
      [
        "A's pte of x: the zero page read-only; was empty",
        'the zero page is in use: 1 reference (1 map)',
        "A's pte of x: P1 writable, dirty; was the zero page read-only",
        'P1: 1 reference (1 map), was 0',
        'nobody has the zero page any more',
      ],
    ],
    [
      'exec',
      'exec-map-again',
      '7.3',
      'mirror',
      /RELEASE|is unmapped/,
      [
        "the device is told to let A's x go, and refuses all further access",
        "the device's table for A's x: empty, was P1 writable",
        'A no longer maps x',
        "A's pte of x: empty, was P1 writable",
        'P1 is freed',
      ],
    ],
    [
      'mprotect',
      'protect-restore-write',
      '7.3',
      'pin',
      /^range_start$/,
      ["A's mapping of x: read-only, was read and write"],
    ],
    [
      'advice',
      'dontfork-undone',
      '7.3',
      'pin',
      /^$/,
      ["A's mapping of x: now dontfork", "A's mapping of x: no longer dontfork"],
    ],
    [
      'userfaultfd',
      'wp-resolve-write',
      '7.3',
      'pin',
      /is marked/,
      ["A's pte of x: P1 read-only, was writable; now uffd-wp", "A's TLB may still have P1 for x, until it is flushed"],
    ],
    [
      'soft-dirty',
      'soft-dirty-races-stores',
      '7.3',
      'get',
      /^range_start$|the pte is read-only/,
      [
        "A's mapping of x and y: now soft-dirty tracked",
        "A's pte of x and y: P1 read-only, was writable; no longer soft-dirty",
        "A's TLB may still have P1 for x and y, until it is flushed",
      ],
    ],
    [
      'shared memory',
      'shared-fork-write',
      '7.3',
      'pin',
      /of the shared mapping/,
      [
        "A's pte of x: P1 writable, dirty; was empty",
        'P1 is new: shared memory, x = 0, 2 references',
        "B's pte of x: P1 writable, dirty; was empty",
        'P1: 1027 references (2 maps + 1 pin + page cache), was 1026',
      ],
    ],
    [
      'deregister',
      'deregister-before-fork',
      '7.3',
      'pin',
      /^lets go/,
      ['P1: 1 reference (1 map), was 1025', "the device loses A's x and lets go of P1"],
    ],
    [
      'exit',
      'fork-child-exits',
      '7.3',
      'pin',
      /everything/,
      ['B has exited', 'B no longer maps x', expect.any(String), expect.any(String)],
    ],
  ])('%s', (_, test, kernel, device, step, said) => {
    const all = steps(test, kernel, device);
    const [found, wanted] = [at(all, step), said];
    expect(found.slice(0, wanted.length)).toEqual(wanted);
    expect(all.some(({text}) => step.test(text))).toBe(true);
  });

  it('and nothing where nothing changed', () => {
    const [step] = steps('pin-fork-write', '7.3', 'pin');
    expect(changes(step!.after, structuredClone(step!.after))).toEqual([]);
  });
});

describe('of every execution of the catalogue', () => {
  const all = executions();

  it('is said in ASCII, once, and about something', {timeout: LONG}, () => {
    const wrong = (step: TraceEntry, before?: TraceEntry) => {
      const said = changes(before?.after, step.after);
      return said.filter(
        ({text, part}, i) =>
          !/^[ -~]+$/.test(text) ||
          /undefined|null|NaN|\s\s|[.,:;]$/.test(text) ||
          !/^(process [A-Z]|page [A-Z] \d|frame (P\d+|zero)|registration [A-Z] \w+ \d)$/.test(part) ||
          said.findIndex((other) => other.text === text) !== i,
      );
    };
    expect(all.flatMap(({steps}) => steps.flatMap((step, i) => wrong(step, steps[i - 1])))).toEqual([]);
  });

  it('is said wherever a frame or the device is no longer what it was, and only there', {timeout: LONG}, () => {
    const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
    const wrong = ({name, steps}: Execution) =>
      steps.slice(1).flatMap(({after, text}, i) => {
        const before = steps[i]!.after;
        const about = (kind: string) => changes(before, after).some(({part}) => part.startsWith(kind));
        const right =
          about('frame') === differ(before.frames, after.frames) &&
          about('registration') === differ(before.registrations, after.registrations);
        return right ? [] : [`${name}: ${text}`];
      });
    expect(all.flatMap(wrong)).toEqual([]);
  });
});
