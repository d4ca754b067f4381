import type {RuleId} from './rules';

/**
 * What a kernel does, as a yes or no that the model branches on. A flag is set where one of its rules holds, or, for
 * `unless`, where the rule does not; so switching a rule off changes its flags too, and no flag has a date of its own.
 */
export interface FlagRule {
  readonly rules?: readonly RuleId[];
  readonly unless?: RuleId;
  readonly says: string;
}

export const FLAGS = {
  hasFollPin: {rules: ['R4'], says: 'a pin counts 1024 references'},
  exclusiveMark: {rules: ['R5'], says: 'anonymous frames have an exclusive mark'},

  forkCopiesPinned: {rules: ['R15', 'R16'], says: 'fork copies a pinned page for the child'},
  forkCopyNeedsExclusive: {rules: ['R16'], says: 'fork copies a pinned page only if it is exclusive'},
  forkClearsExclusive: {rules: ['R14.mark'], says: 'fork clears the exclusive mark of what it shares'},
  gupFastForkRaceClosed: {rules: ['R19'], says: 'GUP-fast gives up when it races with fork'},
  hugetlbForkCopiesPinned: {rules: ['R22'], says: 'fork copies a pinned hugetlb page for the child'},
  faultsTakeVmaLock: {rules: ['R18.vma'], says: 'a fault may take the lock of its VMA instead of the mmap lock'},

  reuseByMapcount: {rules: ['R33.maps'], says: 'a write fault reuses by map count'},
  reuseByRefcount: {rules: ['R33.refs', 'R33.swap'], says: 'a write fault reuses by reference count'},
  reuseSwapCacheAware: {rules: ['R33.swap'], says: 'the reference count allows for the swap cache'},
  reuseExclusive: {rules: ['R33.exclusive'], says: 'a write fault reuses an exclusive frame at once'},
  reuseKsmPage: {rules: ['R32.ksm'], says: 'a write fault reuses a KSM page that nothing else refers to'},
  thpReuseByRefcount: {rules: ['R34.refs'], says: 'a huge page is reused by reference count'},
  largeFolioReuse: {rules: ['R34.large'], says: 'a part of a large folio can be reused'},
  unshareFault: {rules: ['R39'], says: 'there is an unshare fault'},
  unshareAnyFrame: {rules: ['R39.any'], says: 'the unshare fault copies frames that are not anonymous too'},

  notifierEvents: {rules: ['R40.events'], says: 'notifications say what changes'},
  secondaryTlbInArchFlush: {rules: ['R42.arch'], says: "secondary TLBs are flushed by the CPU's own TLB flush"},
  changePteCallback: {rules: ['R43'], says: 'a listener may have change_pte'},
  intervalNotifiers: {rules: ['R45'], says: 'there are interval notifiers'},
  mirrorRetries: {rules: ['R45.retry', 'R46.retry'], says: 'a mirror installs only if its sequence has not moved'},
  mirrorWaits: {rules: ['R45.wait', 'R46.wait'], says: 'a mirror waits for an invalidation that is running'},

  gupForcesWrite: {rules: ['R52'], says: 'any GUP on a COW mapping acts as a write'},
  roPinUnsharesAnon: {rules: ['R53'], says: 'a read-only pin unshares an anonymous frame'},
  roLongtermUnsharesAny: {rules: ['R54'], says: 'a long-term read-only pin unshares anything in a COW mapping'},
  zeroPagePinCounted: {unless: 'R55', says: 'a pin on the zero page is counted'},
  rdmaReadOnlyMrForcesWrite: {rules: ['R56'], says: 'RDMA pins a read-only memory region for writing'},
  longtermLeavesCma: {rules: ['R57.cma'], says: 'a long-term pin leaves CMA'},
  longtermLeavesMovable: {rules: ['R57.movable'], says: 'a long-term pin leaves ZONE_MOVABLE'},
  directIoPins: {rules: ['R58.direct'], says: 'O_DIRECT pins, instead of taking plain references'},

  odpAsksForWrite: {rules: ['R61.odp'], says: 'ODP asks for write on every fault of a writable region'},
  odpUsesHmm: {rules: ['R61.hmm'], says: 'ODP reads the page table through HMM'},
  mirrorWaitsForUffdWp: {rules: ['R61.unlocked'], says: 'a write of a mirror to a uffd-wp page can wait'},
  snoopHasNotifier: {rules: ['R63.notifier'], says: 'OpenCAPI has a notifier beside the broadcast'},

  mprotectKeepsWritable: {rules: ['R70.restore'], says: 'mprotect restores the write bit on exclusive frames'},
  mprotectKeepsCleanWritable: {rules: ['R70.clean'], says: 'mprotect restores it on clean exclusive frames too'},
  uffdWpForAnon: {rules: ['R71'], says: 'userfaultfd-wp works on anonymous memory'},
  uffdWpResolveRestores: {rules: ['R71.restore'], says: 'resolving uffd-wp restores the write bit'},
  longtermWaitsForUffdWp: {rules: ['R71.wait'], says: 'a long-term pin of a uffd-wp page can wait'},
  softDirtyLocksForWriting: {rules: ['R72.lock'], says: 'clearing soft-dirty holds the mmap lock for writing'},
  softDirtySkipsPinned: {rules: ['R72.skip'], says: 'clearing soft-dirty skips pinned pages'},
  reclaimRefusesPinned: {rules: ['R73.refuse'], says: 'reclaim does not put a pinned frame into the swap cache'},
  unmapRefusesPinned: {rules: ['R73.unmap'], says: 'reclaim gives up unmapping a pinned exclusive frame'},
  migrateRefusesPinned: {rules: ['R74.unmap'], says: 'migration gives up unmapping a pinned exclusive frame'},
  ksmRefusesPinned: {rules: ['R75.unmap'], says: 'KSM refuses a pinned exclusive frame'},
  swapInReuseByMapcount: {rules: ['R73.maps'], says: 'swap-in for a write reuses by map count'},
  swapInReuseByRefcount: {rules: ['R73.refs'], says: 'swap-in reuses a frame with a reference count of 1'},
  swapRemembersExclusive: {rules: ['R73.exclusive'], says: 'a swap entry remembers the exclusive mark (x86)'},
  swapInMapsWritable: {rules: ['R73.write'], says: 'swap-in for a read maps an exclusive frame writable'},
} as const satisfies Readonly<Record<string, FlagRule>>;

export type FlagName = keyof typeof FLAGS;

/** What a kernel does, by name. */
export type Flags = Readonly<Record<FlagName, boolean>>;
