/** The bits and fields of the words of a state, and the numbers that stand in them. */

/** What a PTE is: its lowest two bits. */
export const NONE = 0;
export const PRESENT = 1;
export const SWAP = 2;
export const MIGRATION = 3;

/** Bits of a slot, which holds a PTE and the VMA around it, one page long. */
export const WRITABLE = 1 << 10;
/** A PTE of a PROT_NONE mapping. */
export const NO_ACCESS = 1 << 11;
export const UFFD_WP = 1 << 12;
export const SOFT_DIRTY = 1 << 13;
export const DIRTY = 1 << 14;
/** Of a swap or migration entry: its frame was exclusive. */
export const ENTRY_EXCLUSIVE = 1 << 15;
export const MAPPED = 1 << 16;
export const SHARED = 1 << 17;
/** 0 none, 1 read, 2 read and write. */
export const PROT_SHIFT = 18;
export const PROT = 3 << PROT_SHIFT;
export const ANON_VMA = 1 << 20;
export const DONT_FORK = 1 << 21;
export const WIPE_ON_FORK = 1 << 22;
/** Soft-dirty is tracked: VM_SOFTDIRTY has been cleared. */
export const TRACKED = 1 << 23;
export const OBJECT_SHIFT = 24;
export const OBJECT = 0x7f;
/** userfaultfd has been asked to write-protect pages of it. */
export const UFFD_REGISTERED = 1 << 31;
export const PTE_BITS = 0xffff;

/** Kinds of frame. Frame 0 is the zero page, whatever its word says. */
export const FREE = 0;
export const ANON = 1;
export const SHMEM = 2;
export const KSM = 3;
export const ZERO_PAGE = 0;
export const KIND_SHIFT = 16;
export const EXCLUSIVE = 1 << 18;
export const SWAP_CACHE = 1 << 19;

/** What a process is. */
export const ABSENT = 0;
export const LIVE = 1;
/** It has exited. */
export const GONE = 2;
/** Its parent is forking it. */
export const BORN = 3;
export const HAS_PINNED = 1 << 2;
export const WP_SEQ_SHIFT = 3;
export const RANGES_SHIFT = 7;
export const SEQ_SHIFT = 11;
/** Sequence numbers have 12 bits. */
export const SEQ_MASK = 0xfff;

/** Bits of a binding. */
export const ACTIVE = 1 << 0;
/** Its mm has been released. */
export const DEAD = 1 << 1;
/** The table of a mirror, or the IOTLB, has an entry for the page. */
export const ENTRY = 1 << 10;
export const ENTRY_WRITABLE = 1 << 11;
export const COUNT_SHIFT = 12;
export const ITV_SHIFT = 16;

/** Bits of a stale entry of the CPU's TLB. */
export const STALE = 1 << 8;
export const STALE_WRITABLE = 1 << 9;
export const STALE_EXCEPT_SHIFT = 10;

/** Locks of an mm that a context can hold. */
export const READ_LOCK = 1;
export const WRITE_LOCK = 2;

/** Bits of a context's first word. */
export const PHASE_SHIFT = 8;
export const LOCK_SHIFT = 14;
export const LOCK_MM_SHIFT = 16;
export const A_SHIFT = 19;
export const HOLD_A = 1 << 27;
/** The frame a is held by a reference of get_user_pages, which counts. */
export const GUP_A = 1 << 28;
/** The fault was broken for a forced write, whose PTE stays read-only. */
export const BROKEN = 1 << 29;
/** A walk over the mappings of a frame, or KSM, has been refused and stops. */
export const STOPPED = 1 << 29;
export const UNSHARE = 1 << 30;
/** What a mirror's walk found may be written. */
export const FOUND_WRITABLE = 1 << 31;
export const HOLD_B = 1 << 8;
export const CONTEXT_SEQ_SHIFT = 9;
export const CURSOR_SHIFT = 21;

/** A register: 0 unset, 1 to 256 a value, 257 a fault. */
export const UNSET = 0;
export const FAULT = 257;
