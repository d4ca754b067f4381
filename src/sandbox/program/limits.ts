/** How much a run may print. What comes after is counted, not shown. */

/** Lines. */
export const MAX_LINES = 1000;
/** Characters in a line; a longer one is cut and ends in "…". */
export const MAX_LINE = 2000;
/** Characters in all. */
export const MAX_TEXT = 500_000;
/** Characters in the message of an error. */
export const MAX_MESSAGE = 1000;
