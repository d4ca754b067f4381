/** The steps of a program as the machine runs them: names replaced by numbers. */
import type {Advice} from './program';

export const MAP = 0;
export const UNMAP = 1;
export const STORE = 2;
export const LOAD = 3;
export const FORK = 4;
export const EXEC = 5;
export const EXIT = 6;
export const PROTECT = 7;
export const ADVISE = 8;
export const DONTNEED = 9;
export const REGISTER = 10;
export const DEREGISTER = 11;
export const WP = 12;
export const UNWP = 13;
export const DMA_READ = 14;
export const DMA_WRITE = 15;
export const MIGRATE = 16;
export const RECLAIM = 17;
export const MERGE = 18;
export const CLEAR_SOFT_DIRTY = 19;

/** One step. What its operation has no use for is 0. */
export interface Op {
  readonly code: number;
  /** Who does it, as printed: `A`, `A'`, `D@B`, `K`. */
  readonly actor: string;
  /** What it does, as printed: `x = 2`. */
  readonly text: string;
  /** The process whose memory it is about: the actor, the owner of the registration, or the one that K names. */
  readonly p: number;
  /** 0 for the first thread of a process, 1 for the second; the device and the kernel are no thread: -1. */
  readonly thread: number;
  /** The page. */
  readonly v: number;
  /** The second page of MERGE. */
  readonly v2: number;
  /** Which of the two cells of the page. */
  readonly cell: number;
  readonly value: number;
  readonly register: number;
  /** The child of FORK. */
  readonly child: number;
  /** 0 none, 1 read, 2 read and write. */
  readonly prot: number;
  readonly advice: Advice | undefined;
  /** The registration that REGISTER makes. */
  readonly registration: number;
  /** The object that a shared MAP makes; -1 for a private one. */
  readonly object: number;
}

/** What a `register` step asks for. */
export interface Registration {
  readonly p: number;
  readonly v: number;
  readonly write: boolean;
  /** FOLL_LONGTERM. */
  readonly long: boolean;
}
