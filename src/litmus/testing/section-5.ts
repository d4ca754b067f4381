/**
 * The eight points of section 5 of the notes on copy-on-write, and the counterexamples CX1 to CX8 of section 8, as
 * observations that the model has to make. They come from the rules and from a smaller model, not from this one.
 *
 * The observation is about the proposition of the test: for `exists (coherent)` Always is good, for `~exists (bad)` Never
 * is good. The tests of the group `broken` ask `exists (bad)`.
 */
import type {DeviceKind} from '../../model/device-kind';
import type {RuleId} from '../../model/rules';
import type {Observation} from '../answer';

export interface Claim {
  /** `1` to `8` of section 5, `CX1` to `CX8` of section 8, or a rule's claim of its own. */
  readonly point: string;
  readonly says: string;
  readonly test: string;
  readonly devices: readonly DeviceKind[];
  readonly kernels: readonly string[];
  /** Every rule to switch off: what the test itself says behind `# without:` is repeated here. */
  readonly without: readonly RuleId[];
  readonly observation: Observation;
  /** What these registers hold in every outcome. */
  readonly registers?: Readonly<Record<`r${number}`, number | 'fault'>>;
}

/** One kernel before interval notifiers, one of each reuse test after it, one after the flush moved, the newest. */
const ALL = ['4.20', '5.8', '5.10', '6.1', '6.12', '7.3'] as const;
const FOLLOWING: readonly DeviceKind[] = ['mirror', 'sva', 'snoop'];
const MIRROR: readonly DeviceKind[] = ['mirror'];
const SVA: readonly DeviceKind[] = ['sva'];
const PIN: readonly DeviceKind[] = ['pin'];

const NO_RETRY: readonly RuleId[] = ['R45.retry', 'R46.retry'];
const NO_WAIT: readonly RuleId[] = ['R45.wait', 'R46.wait'];
const NO_FORK_NOTICE: readonly RuleId[] = ['R13', 'R42.fork'];
const NO_COPY_NOTICE: readonly RuleId[] = ['R40.cow', 'R42.cow'];

type Setting = Pick<Claim, 'devices'> & Partial<Pick<Claim, 'kernels' | 'without' | 'registers'>>;

function claim(point: string, says: string, test: string, observation: Observation, setting: Setting): Claim {
  return {point, says, test, observation, kernels: ALL, without: [], ...setting};
}

/** The same steps under the protocol as it is: the damage has to be gone. */
function mended(point: string, test: string, devices: readonly DeviceKind[]): Claim {
  return claim(point, 'with the clause in place the damage is gone', test, 'Never', {devices});
}

export const SECTION_5: readonly Claim[] = [
  claim('1', 'the copy misses no device write', 'copy-races-dma', 'Always', {devices: FOLLOWING}),
  claim('1', 'the first notification is what makes it sound', 'copy-races-dma', 'Sometimes', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  claim('1', 'without the first there is no stale read', 'copy-races-read', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  claim('1', 'without the first A and the device agree after the copy', 'fork-parent-writes-first', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  claim('1', 'without the second no device write is lost', 'copy-races-dma', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_COPY_NOTICE,
  }),

  claim('2', 'the device reads no stale data', 'copy-races-read', 'Always', {devices: FOLLOWING}),
  claim('2', 'nor if it has read the page before', 'copy-races-second-read', 'Always', {devices: FOLLOWING}),
  claim('2', 'a flag is not seen before the data', 'copy-message', 'Never', {devices: FOLLOWING}),

  claim('3', 'a device write during fork is not lost', 'fork-races-dma', 'Always', {devices: FOLLOWING}),
  claim('3', 'a fault of the device during fork leaks nothing later', 'fork-races-device-fault', 'Always', {
    devices: FOLLOWING,
  }),

  claim('4', 'nor one through a stale entry while another thread stores', 'fork-dma-second-thread', 'Always', {
    devices: FOLLOWING,
  }),
  claim('4', 'it is the mmap lock of fork that sees to that', 'fork-dma-second-thread', 'Sometimes', {
    devices: SVA,
    without: ['R18.lock'],
  }),

  claim('5', 'the device writes first: A sees it, B does not', 'fork-device-writes-first', 'Always', {
    devices: FOLLOWING,
    registers: {r0: 3, r1: 2},
  }),

  claim('6', 'B writes first: nothing happens to A', 'fork-child-writes-first', 'Always', {
    devices: FOLLOWING,
    registers: {r2: 3},
  }),
  claim('6', 'and a read-only entry stays right', 'read-child-writes-first', 'Always', {devices: FOLLOWING}),

  claim('7', 'without the notification of fork the child sees device writes', 'no-fork-notice-child-sees', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  claim('7', 'that is the pin up to 5.8', 'no-fork-notice-child-sees', 'Always', {
    devices: PIN,
    kernels: ['4.20', '5.8'],
  }),
  claim('7', 'and so is the loss', 'copy-races-dma', 'Sometimes', {devices: PIN, kernels: ['4.20', '5.8']}),

  claim('8', 'the early copy keeps A on its frame', 'pin-fork-write', 'Always', {
    devices: PIN,
    kernels: ['5.9', '5.10', '6.1', '6.12', '7.3'],
    registers: {r2: 1},
  }),
  claim('8', 'DMA during that copy may tear the copy of B', 'fork-splits-dma', 'Sometimes', {
    devices: PIN,
    kernels: ['5.9', '5.10', '6.1', '6.12', '7.3'],
  }),
  claim('8', 'A is not affected by it', 'fork-races-dma', 'Always', {
    devices: PIN,
    kernels: ['5.9', '5.10', '6.1', '6.12', '7.3'],
  }),
  claim('8', 'without it A loses device writes', 'fork-races-dma', 'Sometimes', {
    devices: PIN,
    kernels: ['5.9', '5.10', '6.1', '6.12', '7.3'],
    without: ['R15', 'R16'],
  }),
];

export const COUNTEREXAMPLES: readonly Claim[] = [
  claim('CX1', 'stale read', 'no-retry-stale-read', 'Sometimes', {devices: MIRROR, without: NO_RETRY}),
  mended('CX1', 'no-retry-stale-read', FOLLOWING),

  claim('CX2', 'child corrupted', 'no-retry-child-sees', 'Sometimes', {devices: MIRROR, without: NO_RETRY}),
  mended('CX2', 'no-retry-child-sees', FOLLOWING),
  claim('CX2', 'write lost', 'no-retry-lost-write', 'Sometimes', {devices: MIRROR, without: NO_RETRY}),
  mended('CX2', 'no-retry-lost-write', FOLLOWING),

  claim('CX3', 'refill between start and end', 'no-wait-stale-read', 'Sometimes', {devices: MIRROR, without: NO_WAIT}),
  claim('CX3', 'the bracket of fork cannot be hit this way', 'no-lock-child-sees', 'Never', {
    devices: MIRROR,
    without: NO_WAIT,
  }),
  claim('CX3', 'but by a driver whose walk does not take the mmap lock', 'no-lock-child-sees', 'Sometimes', {
    devices: MIRROR,
    without: ['R45.lock', ...NO_WAIT],
  }),
  mended('CX3', 'no-wait-stale-read', FOLLOWING),
  mended('CX3', 'no-lock-child-sees', FOLLOWING),

  claim('CX4', 'use after free', 'no-retry-after-unmap', 'Sometimes', {devices: MIRROR, without: NO_RETRY}),
  mended('CX4', 'no-retry-after-unmap', FOLLOWING),

  // The notation has no OOM reaper (R44): a munmap stands for it, and R41 switched off for the lie.
  claim('CX5', 'success lied about', 'no-zap-after-unmap', 'Always', {devices: MIRROR, without: ['R41']}),
  mended('CX5', 'no-zap-after-unmap', FOLLOWING),

  claim('CX6', 'new PTE before the flush', 'late-flush-stale-read', 'Sometimes', {
    devices: SVA,
    without: ['R42.order'],
  }),
  mended('CX6', 'late-flush-stale-read', FOLLOWING),

  claim('CX7', 'fork without notification: the child sees', 'no-fork-notice-child-sees', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  mended('CX7', 'no-fork-notice-child-sees', FOLLOWING),
  claim('CX7', 'fork without notification: a write is lost', 'no-fork-notice-lost-write', 'Sometimes', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),
  mended('CX7', 'no-fork-notice-lost-write', FOLLOWING),
  claim('CX7', 'and there is no stale read', 'no-copy-notice-stale-read', 'Never', {
    devices: ['mirror', 'sva'],
    without: NO_FORK_NOTICE,
  }),

  claim('CX8', 'COW without notification', 'no-copy-notice-stale-read', 'Always', {
    devices: ['mirror', 'sva'],
    without: NO_COPY_NOTICE,
  }),
  mended('CX8', 'no-copy-notice-stale-read', FOLLOWING),
  claim('CX8', 'and no write is lost', 'no-fork-notice-lost-write', 'Never', {
    devices: ['mirror', 'sva'],
    without: NO_COPY_NOTICE,
  }),
  claim('CX8', 'nor seen by the child', 'no-fork-notice-child-sees', 'Never', {
    devices: ['mirror', 'sva'],
    without: NO_COPY_NOTICE,
  }),
];

/** Outcomes that single rules claim, beyond the tables. */
export const RULE_CLAIMS: readonly Claim[] = [
  claim('R19', 'GUP-fast may lose against fork', 'fork-races-register', 'Sometimes', {
    devices: PIN,
    kernels: ['5.9', '5.10'],
  }),
  claim('R19', 'it gives up instead', 'fork-races-register', 'Always', {
    devices: PIN,
    kernels: ['5.10.7', '5.11', '6.1', '6.12', '7.3'],
  }),
  claim('R59', 'the child reads what A writes', 'child-reads-parent-data', 'Always', {
    devices: ['pin', 'get'],
    kernels: ['4.20'],
  }),
  claim('R59', 'closed by R52, by counting references, by the exclusive mark', 'child-reads-parent-data', 'Never', {
    devices: ['pin', 'get'],
    kernels: ['5.8', '5.9', '5.15', '5.19', '6.2', '7.3'],
  }),
  claim('R59', 'but in 5.8 not for a reference from before the fork', 'parent-unmaps-child-writes', 'Always', {
    devices: ['pin', 'get'],
    kernels: ['4.20', '5.8'],
  }),
  claim('R59', 'the same, closed by 5.9', 'parent-unmaps-child-writes', 'Never', {
    devices: ['pin', 'get'],
    kernels: ['5.9', '5.15', '5.19', '6.2', '7.3'],
  }),
];
