/** What became of a page fault. */

/** The mapping does not allow it: SIGSEGV, EFAULT, or an error for the device. */
export const FAILED = 0;
/** Done what can be done; look again. */
export const AGAIN = 1;
/** A copy has begun: the micro-steps of copy.ts run, the lock stays held. */
export const COPYING = 2;
