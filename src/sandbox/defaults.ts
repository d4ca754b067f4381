/** Seconds a program may take, unless the reader gives it more. */
export const SECONDS = 5;
/** What the reader may give it. */
export const LIMITS = [5, 15, 60] as const;
