/** What a litmus test asks: who does what, in which order, and what is asked of the outcome. Data only. */

/** Where in a text something stands; both count from 1. A test made by a program may give 0 and 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One byte of memory with a name: lower-case letters and digits, not the form of a register. */
export type Cell = string;

/** The N of rN, 0 to 999. Registers belong to the whole test, not to an actor. */
export type Register = number;

/** One capital letter, neither D nor K. A exists from the start. */
export type ProcessName = string;

/** What a cell holds: 0 to 255. */
export type Byte = number;

/** A thread of a process: 0 is the first (`A`), 1 the second (`A'`), which runs only inside `together`. */
export interface Process {
  readonly kind: 'process';
  readonly name: ProcessName;
  readonly thread: 0 | 1;
}

/** The device, acting through what `owner` registered: `D` is A's, `D@B` is B's. */
export interface Device {
  readonly kind: 'device';
  readonly owner: ProcessName;
}

/** The kernel, or an administrator (`K`): what no process asked for. */
export interface Kernel {
  readonly kind: 'kernel';
}

export type Actor = Process | Device | Kernel;

/** mprotect: `write` is read and write. */
export type Rights = 'none' | 'read' | 'write';

/** madvise. */
export type Advice = 'dontfork' | 'dofork' | 'wipeonfork' | 'keeponfork' | 'dontneed';

/** What a process does. */
export type ProcessOperation =
  /** One fresh anonymous page that holds one cell, or two. */
  | {readonly op: 'map'; readonly cells: readonly [Cell] | readonly [Cell, Cell]; readonly shared: boolean}
  /** The whole page that holds the cell goes. */
  | {readonly op: 'unmap'; readonly cell: Cell}
  | {readonly op: 'store'; readonly cell: Cell; readonly value: Byte}
  | {readonly op: 'load'; readonly register: Register; readonly cell: Cell}
  | {readonly op: 'fork'; readonly child: ProcessName}
  | {readonly op: 'exec'}
  | {readonly op: 'exit'}
  | {readonly op: 'protect'; readonly cell: Cell; readonly rights: Rights}
  | {readonly op: 'advise'; readonly cell: Cell; readonly advice: Advice}
  /** `access` is what the device may do with the page; a `long` pin is FOLL_LONGTERM. */
  | {readonly op: 'register'; readonly cell: Cell; readonly access: 'write' | 'read'; readonly pin: 'long' | 'short'}
  | {readonly op: 'deregister'; readonly cell: Cell}
  /** userfaultfd: write-protect. */
  | {readonly op: 'wp'; readonly cell: Cell}
  /** userfaultfd: resolve, which also wakes whoever waits. */
  | {readonly op: 'unwp'; readonly cell: Cell};

/** What the device does, at the address that the cell had when it was registered. */
export type DeviceOperation =
  | {readonly op: 'dma-read'; readonly register: Register; readonly cell: Cell}
  | {readonly op: 'dma-write'; readonly cell: Cell; readonly value: Byte};

/** What the kernel tries; where it refuses, nothing changes. */
export type KernelOperation =
  | {readonly op: 'migrate'; readonly process: ProcessName; readonly cell: Cell}
  | {readonly op: 'reclaim'; readonly process: ProcessName; readonly cell: Cell}
  | {readonly op: 'merge'; readonly process: ProcessName; readonly cells: readonly [Cell, Cell]}
  | {readonly op: 'clear-soft-dirty'; readonly process: ProcessName};

export type Operation = ProcessOperation | DeviceOperation | KernelOperation;

/** One line `ACTOR: operation`; `place` is the actor's. */
export type Step =
  | {readonly actor: Process; readonly operation: ProcessOperation; readonly place: Place}
  | {readonly actor: Device; readonly operation: DeviceOperation; readonly place: Place}
  | {readonly actor: Kernel; readonly operation: KernelOperation; readonly place: Place};

/** Blocks run one after the other; the actors of `together` at the same time, the steps of each in their order. */
export type Block =
  | {readonly kind: 'step'; readonly step: Step}
  | {readonly kind: 'together'; readonly steps: readonly Step[]; readonly place: Place};

/** What a register holds at the end. `fault`: the access could not be served; `unset`: it never came to it. */
export interface RegisterAtom {
  readonly kind: 'register';
  readonly register: Register;
  readonly value: Byte | 'fault' | 'unset';
  readonly place: Place;
}

/** What the process would load, or the device read, at the end. The thread of a process is 0. */
export interface CellAtom {
  readonly kind: 'cell';
  readonly viewer: Process | Device;
  readonly cell: Cell;
  readonly value: Byte | 'fault';
  readonly place: Place;
}

export type Atom = RegisterAtom | CellAtom;

/** `and` and `or` have two operands or more. */
export type Proposition =
  | Atom
  | {readonly kind: 'and' | 'or'; readonly of: readonly Proposition[]}
  | {readonly kind: 'not'; readonly of: Proposition};

/** What is asked of the outcomes of all executions. */
export interface Condition {
  readonly quantifier: 'exists' | '~exists' | 'forall';
  readonly proposition: Proposition;
  readonly place: Place;
}

export interface Test {
  /** Lower-case letters, digits and `-`. */
  readonly name: string;
  /** What the test asks, in words, a line each; without line breaks and without `"`. */
  readonly question: readonly string[];
  readonly blocks: readonly Block[];
  readonly condition: Condition;
}
