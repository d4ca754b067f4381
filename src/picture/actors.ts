/** The actors of an execution, in the order in which they stand beside each other. */

/** Processes and their second threads, then the device, then the kernel. */
export function actorsOf(steps: readonly {readonly actor: string}[]): string[] {
  return [...new Set(steps.map(({actor}) => actor))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(actor: string): number {
  return isKernel(actor) ? 2 : isDevice(actor) ? 1 : 0;
}

/** `D`, or `D@B`. */
export function isDevice(actor: string): boolean {
  return actor.startsWith('D');
}

/** Whoever moves, swaps and merges frames. */
export function isKernel(actor: string): boolean {
  return actor === 'K';
}

/** What an actor is, for whoever does not know the letters: `A`, `A'`, `D, the device`. */
export function actorWords(actor: string): string {
  return isKernel(actor) ? 'K, the kernel' : isDevice(actor) ? `${actor}, the device` : actor;
}
