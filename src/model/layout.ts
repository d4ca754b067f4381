/** Where the parts of a state lie in its words. Everything is sized by the program, so a small test has small states. */

/** How many of each thing a program has. */
export interface Shape {
  readonly processes: number;
  /** Pages of address space; fork keeps addresses, so they are the same in every process. */
  readonly pages: number;
  /** `register` steps: each makes one binding of the device. */
  readonly registrations: number;
  /** Shared mappings made: each has a page of the page cache. */
  readonly objects: number;
  readonly registers: number;
  /** Actors that run at the same time. */
  readonly contexts: number;
  readonly frames: number;
}

/** Words of one context: what an actor has come to. */
export const CONTEXT_WORDS = 2;
const REGISTERS_PER_WORD = 3;
const TLB_PER_WORD = 2;

/** The index of the first word of each part. */
export class Layout {
  /** The block of the program that runs. */
  readonly at = 0;
  readonly mms: number;
  readonly slots: number;
  readonly tlbs: number;
  readonly tlbWords: number;
  readonly frames: number;
  readonly bindings: number;
  readonly objects: number;
  readonly registers: number;
  readonly contexts: number;
  readonly words: number;

  constructor(readonly shape: Shape) {
    this.mms = 1;
    this.slots = this.mms + shape.processes;
    this.tlbWords = Math.ceil(shape.pages / TLB_PER_WORD);
    this.tlbs = this.slots + shape.processes * shape.pages;
    this.frames = this.tlbs + shape.processes * this.tlbWords;
    this.bindings = this.frames + shape.frames;
    this.objects = this.bindings + shape.registrations;
    this.registers = this.objects + shape.objects;
    this.contexts = this.registers + Math.ceil(shape.registers / REGISTERS_PER_WORD);
    this.words = this.contexts + shape.contexts * CONTEXT_WORDS;
  }
}

/** Frames that a program can need at once: one for each page of each process, each registration, and copies in flight. */
export function framesFor(shape: Omit<Shape, 'frames'>): number {
  const {processes, pages, registrations, objects, contexts} = shape;
  return Math.min(MOST_FRAMES, 1 + processes * pages + registrations + objects + 2 * contexts);
}

/** A frame's number has 8 bits. */
const MOST_FRAMES = 255;
