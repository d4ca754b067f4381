/** What the module 'model' knows of the run that it is part of: the switches above the picture, and whom it tells. */
import type {Chosen} from '../setting';

/** A call without the number of its kernel: see JournalCall. */
export type Call = readonly [name: string, ...given: (string | number)[]];

export interface Session {
  readonly chosen: Chosen;
  /** Told of every call that the model served. */
  readonly onCall: (kernel: number, call: Call) => void;
  /** Told when the program leaves the release, or the kind of the device, to the switches. */
  readonly onSwitch: (what: 'kernel' | 'device') => void;
}

let current: Session | undefined;
let kernels = 0;

/** From here on the module 'model' belongs to this run. */
export function begin(session: Session): void {
  current = session;
  kernels = 0;
}

/** The run that is under way. */
export function session(): Session {
  if (!current) throw new Error('No run has begun.');
  return current;
}

/** The number of the next kernel of the run, from 0 on. */
export function nextKernel(): number {
  return kernels++;
}
