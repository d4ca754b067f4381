/** Where an actor stands inside a step. 0 is its beginning; each other number is one micro-step that comes later. */

export const BEGIN = 0;

/** A write that userfaultfd-wp holds up; `userfaultfd.ts`. */
export const UFFD_QUEUE = 28;
export const UFFD_SLEEP = 29;
export const UFFD_WOKEN = 30;

/** The copy of a write fault, R38; `write-fault.ts`. */
export const COPY_CONTENTS = 1;
export const COPY_START = 2;
export const COPY_SWAP = 3;
export const COPY_FLUSH = 4;
export const COPY_END = 5;

/** get_user_pages once GUP-fast has given up; `gup.ts`. */
export const GUP_SLOW = 6;
/** A device that pins for each DMA; `devices/request.ts`. */
export const MOVE = 7;
export const UNPIN = 8;
/** The fault of a mirror; `devices/mirror.ts`. */
export const WALK = 9;
export const INSTALL = 10;

/** `fork.ts` */
export const FORK_NEXT = 11;
export const FORK_LOOK = 12;
export const FORK_SHARE = 13;
export const FORK_END = 14;

/** A change of the PTEs of a range: mprotect, userfaultfd-wp, soft-dirty, munmap, MADV_DONTNEED; `change.ts`. */
export const CHANGE_PTE = 16;
export const CHANGE_END = 17;
export const CHANGE_FLUSH = 18;

/** `exit.ts` */
export const EXIT_UNMAP = 19;

/** Everybody who maps a frame is unmapped, for reclaim and migration; `rmap.ts`. */
export const RMAP_NEXT = 20;
export const RMAP_PTE = 21;
export const RMAP_END = 22;
export const MIGRATE_MOVE = 23;

/** `ksm.ts` */
export const KSM_NEXT = 24;
export const KSM_PTE = 25;
export const KSM_END = 26;
export const KSM_BREAK = 27;
