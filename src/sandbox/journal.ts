/**
 * What a program did with the model, call by call, as plain values. The page does not take a program's word for what happened:
 * it makes the same calls again, in its own model, and shows what comes of them.
 */

/** Calls beyond this are not kept: no reader steps through more. */
export const JOURNAL_LIMIT = 500;

/**
 * A call: the number of the kernel it was made on, counted from 0 as the program made them; its name; what it was given.
 * Processes stand by their names (`B`), registrations by their numbers in the order in which they were asked for on that kernel.
 *
 *     [0, 'kernel', '5.8', 'R13 R45.retry']     new Kernel('5.8', {without: ['R13', 'R45.retry']})
 *     [0, 'device', 'pin']                       kernel.device('pin')
 *     [0, 'map', 'A', 'x y', 'shared']           a.map(['x', 'y'], {shared: true}); '' unless shared
 *     [0, 'unmap', 'A', 'x']  [0, 'write', 'A', 'x', 2]  [0, 'read', 'A', 'x']
 *     [0, 'fork', 'A', 'B']   [0, 'exec', 'A']  [0, 'exit', 'A']
 *     [0, 'protect', 'A', 'x', 'read']  [0, 'advise', 'A', 'x', 'dontfork']
 *     [0, 'writeProtect', 'A', 'x']     [0, 'resolve', 'A', 'x']
 *     [0, 'register', 'A', 'x', 'write', 'long']
 *     [0, 'dma-read', 0, 'x']  [0, 'dma-write', 0, 'x', 3]  [0, 'deregister', 0]
 *     [0, 'migrate', 'A', 'x'] [0, 'reclaim', 'A', 'x'] [0, 'merge', 'A', 'x', 'y'] [0, 'clearSoftDirty', 'A']
 *
 * A call that the model refused (a WrongUse) is not in it.
 */
export type JournalCall = readonly [kernel: number, name: string, ...given: (string | number)[]];
export type Journal = readonly JournalCall[];
