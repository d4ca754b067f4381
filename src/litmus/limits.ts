/** How large a test may be. Beyond this no reader follows it and no explorer ends; the numbers are part of messages. */
export const LIMITS = {
  processes: 6,
  cells: 8,
  steps: 200,
  /** Characters of a text: a file that was named by mistake is refused before it is read. */
  text: 1_000_000,
  /** Parentheses and `~` inside each other, so that a text of nothing else cannot exhaust the stack. */
  depth: 50,
  /** Problems reported for one text. */
  problems: 10,
} as const;
