/** What a kernel said before it stopped. Pure. */

/** The cause, in the kernel's own words; empty if it gave none. */
export function lastWords(console: readonly string[]): string {
  const find = (pattern: RegExp) => console.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
  const panic = find(/Kernel panic - not syncing: (.*?)\s*$/);
  const cause = find(/((?:BUG|Oops|kernel BUG|general protection fault|int3)\b.*?)\s*$/);
  if (panic === undefined) return cause === undefined ? '' : `the kernel stopped: ${cause}`;
  return `the kernel panicked: ${cause === undefined ? panic : `${panic}: ${cause}`}`;
}

/** The lines to show: from the first complaint on, or the last. */
export function excerpt(console: readonly string[], lines: number): string[] {
  const from = console.findIndex((line) =>
    /Kernel panic|BUG:|Oops:|kernel BUG|general protection fault|int3/.test(line),
  );
  return from === -1 ? console.slice(-lines) : console.slice(from, from + lines);
}
