/**
 * The model to program with: a kernel of a release, processes, a device. Steps run one after the other; what happens when they
 * race is asked by litmus tests.
 *
 *     const kernel = new Kernel('5.8');
 *     const device = kernel.device('pin');
 *     const a = kernel.process;
 *     a.map('x');
 *     a.write('x', 1);
 *     const dma = device.register(a, 'x');
 *     const b = a.fork();
 *     a.write('x', 2);
 *     dma.read('x'); // 1: the device has stayed behind
 */
import {quote} from './argument';
import {Device} from './device';
import {DEVICE_KINDS, type DeviceKind, isDeviceKind} from './device-kind';
import {type KernelRelease, kernelRelease} from './kernels';
import {framesFor} from './layout';
import {type Event, Machine} from './machine';
import {giveUp, run, waits} from './micro-steps';
import * as op from './operations';
import type {Op, Registration} from './operations';
import {Process} from './process';
import type {RuleId} from './rules';
import {WrongUse} from './rules-shape';
import {snapshot, type Snapshot} from './snapshot';
import {ACTIVE, FAULT, LIVE, MAPPED} from './bits';

/** What a load or a DMA read gives: a byte, or `'fault'` when the access cannot be served. */
export type Loaded = number | 'fault';

/** One micro-step of the kernel, a process or the device. */
export interface TraceEntry {
  /** Who: `A`, `D`, `D@B`, `K`. */
  readonly actor: string;
  /** The step that begins with it, `x = 2`; '' when the step goes on. */
  readonly step: string;
  /** What happened. */
  readonly text: string;
  /** The rules that it followed: `R15`, `R33.refs`. */
  readonly rules: readonly RuleId[];
  /** Page tables, frames and registrations after it. */
  readonly after: Snapshot;
}

const PROCESSES = 6;
const PAGES = 8;
const REGISTRATIONS = 32;
const OBJECTS = 32;
const NAMES = [...'ABCEFGHIJLMNOPQRSTUVWXYZ'];
const MICRO_STEPS = 10_000;

/** A kernel: the first process A, whoever it forks, one device, and the frames they share. */
export class Kernel {
  /** The first process, `A`. */
  readonly process: Process;
  private readonly machine: Machine;
  private readonly registrations: Registration[] = [];
  private readonly entries: TraceEntry[] = [];
  private readonly names: string[] = [];
  private readonly pages: string[][] = [];
  private objects = 0;
  private theDevice: Device | undefined;

  /**
   * A kernel of a release from 4.20 on: `'5.8'`, `'6.1.192'`; the newest that the model knows unless given. `without` switches
   * rules off: `['R13']`, `['R45.retry']`. Throws a WrongUse that says what to write for a release or rule there is not.
   */
  constructor(release?: string, {without = []}: {readonly without?: readonly string[]} = {}) {
    const kernel: KernelRelease = kernelRelease(release, without);
    const shape = {
      processes: PROCESSES,
      pages: PAGES,
      registrations: REGISTRATIONS,
      objects: OBJECTS,
      registers: 1,
      contexts: 1,
    };
    this.machine = new Machine({...shape, frames: framesFor(shape)}, kernel, 'pin', this.registrations);
    this.machine.w = new Uint32Array(this.machine.layout.words);
    this.machine.setStatus(0, LIVE);
    this.names.push('A');
    this.process = new Process(this, 'A');
  }

  /** The release, as given: `5.8`. */
  get release(): string {
    return this.machine.kernel.release;
  }

  /**
   * The device of this kernel, of a kind: `'pin'`, `'mr'`, `'request'`, `'get'`, `'mirror'`, `'sva'`, `'snoop'`. A kernel has
   * one; asking again for the same kind gives it again.
   */
  device(kind: DeviceKind): Device {
    if (!isDeviceKind(kind)) {
      throw new WrongUse(`${quote(kind)} is no kind of device. Write one of ${DEVICE_KINDS.map(quote).join(', ')}.`);
    }
    if (this.theDevice && this.theDevice.kind !== kind) {
      throw new WrongUse(`This kernel has a device of kind '${this.theDevice.kind}'. Make a new Kernel for '${kind}'.`);
    }
    this.machine.device = kind;
    return (this.theDevice ??= new Device(this, kind));
  }

  /** Everything that has happened, micro-step by micro-step. */
  get trace(): readonly TraceEntry[] {
    return this.entries;
  }

  /** Page tables, frames and registrations now. */
  snapshot(): Snapshot {
    return snapshot(this.machine, {processes: this.names, pages: this.pages});
  }

  /** The kernel tries to move the frame behind a cell of a process: compaction, NUMA balancing. */
  migrate(process: Process, cell: string): void {
    this.kernelStep('migrate', op.MIGRATE, process, cell);
  }

  /** The kernel tries to swap the frame out. */
  reclaim(process: Process, cell: string): void {
    this.kernelStep('reclaim', op.RECLAIM, process, cell);
  }

  /** KSM tries to merge the pages of two cells of a process, if their contents are equal. */
  merge(process: Process, first: string, second: string): void {
    const p = this.of(process);
    const [v, v2] = [this.place(first).v, this.place(second).v];
    this.act({code: op.MERGE, actor: 'K', text: `merge ${process.name} ${first} ${second}`, p, thread: -1, v, v2});
  }

  /** Somebody writes 4 to the clear_refs of a process. */
  clearSoftDirty(process: Process): void {
    const p = this.of(process);
    this.act({code: op.CLEAR_SOFT_DIRTY, actor: 'K', text: `clear-soft-dirty ${process.name}`, p, thread: -1});
  }

  private kernelStep(word: string, code: number, process: Process, cell: string): void {
    const p = this.of(process);
    const {v} = this.place(cell);
    this.act({code, actor: 'K', text: `${word} ${process.name} ${cell}`, p, thread: -1, v});
  }

  /** @internal */
  of(process: Process): number {
    const p = process instanceof Process && process.kernel === this ? this.names.indexOf(process.name) : -1;
    if (p < 0) throw new WrongUse('That is no process of this kernel. Take kernel.process, or what its fork() gave.');
    return p;
  }

  /** The page and the place on it of a cell. @internal */
  place(cell: string): {readonly v: number; readonly cell: number} {
    const v = this.pages.findIndex((cells) => cells.includes(cell));
    if (v < 0) {
      const known = this.pages.flat();
      const which = known.length === 0 ? 'Nothing is mapped yet' : `There is ${known.join(', ')}`;
      throw new WrongUse(`No page holds a cell ${quote(cell)}. ${which}. Map it first: process.map(${quote(cell)}).`);
    }
    return {v, cell: this.pages[v]!.indexOf(cell)};
  }

  /** The page on which a process maps these cells, new or as it was. What is refused changes nothing. @internal */
  page(cells: readonly string[], process: Process): number {
    if (cells.length < 1 || cells.length > 2)
      throw new WrongUse("A page has one or two cells: map('x') or map(['x', 'y']).");
    for (const cell of cells) {
      if (typeof cell !== 'string' || !/^[a-z][a-z0-9]*$/.test(cell)) {
        throw new WrongUse(`${quote(cell)} is no name of a cell. Write lower-case letters and digits, such as 'x'.`);
      }
    }
    if (new Set(cells).size < cells.length)
      throw new WrongUse(`${quote(cells[0])} is named twice. Name two cells, or one.`);
    const known = this.pages.findIndex((page) => cells.some((cell) => page.includes(cell)));
    if (known >= 0) {
      const page = this.pages[known]!;
      const added = cells.filter((cell) => !page.includes(cell));
      if (page.length + added.length > 2 || added.some((cell) => this.pages.flat().includes(cell))) {
        throw new WrongUse(
          `${cells.join(' and ')} lie on different pages, and a name keeps its address. Map each alone.`,
        );
      }
      if (this.machine.has(this.machine.slot(this.of(process), known), MAPPED)) {
        throw new WrongUse(
          `${process.name} has ${quote(cells[0])} mapped already. Unmap it first, or take another name.`,
        );
      }
      // Anew: snapshots hold the list as it was.
      this.pages[known] = [...page, ...added];
      return known;
    }
    if (this.pages.length === PAGES) throw new WrongUse(`A kernel of the model has at most ${PAGES} pages. Use fewer.`);
    return this.pages.push([...cells]) - 1;
  }

  /** @internal */
  newObject(): number {
    if (this.objects === OBJECTS) throw new WrongUse(`At most ${OBJECTS} shared mappings can be made. Use fewer.`);
    return this.objects++;
  }

  /** @internal */
  newRegistration(registration: Registration): number {
    if (this.registrations.length === REGISTRATIONS) {
      throw new WrongUse(`At most ${REGISTRATIONS} registrations can be made. Use fewer.`);
    }
    return this.registrations.push(registration) - 1;
  }

  /** @internal */
  needsUffdWp(): void {
    if (this.machine.kernel.rules.has('R71')) return;
    throw new WrongUse(
      `${this.release} has no userfaultfd write protection for anonymous memory (R71). Take 5.7 or later.`,
    );
  }

  /** @internal */
  active(registration: number): boolean {
    return this.machine.has(this.machine.binding(registration), ACTIVE);
  }

  /** @internal */
  newProcess(name: string | undefined): {name: string; p: number} {
    const free = NAMES.find((letter) => !this.names.includes(letter))!;
    if (name !== undefined && (this.names.includes(name) || !NAMES.includes(name))) {
      const why = this.names.includes(name) ? 'is taken' : 'is no name of a process (one capital letter, not D or K)';
      throw new WrongUse(`${quote(name)} ${why}. Write ${quote(free)}, or leave the name out.`);
    }
    if (this.names.length === PROCESSES) throw new WrongUse(`A kernel has at most ${PROCESSES} processes. Fork fewer.`);
    const chosen = name ?? free;
    return {name: chosen, p: this.names.push(chosen) - 1};
  }

  /** Runs a step to its end and gives what it loaded. @internal */
  act(step: Partial<Op> & Pick<Op, 'code' | 'actor' | 'text' | 'p'>): Loaded {
    const {machine} = this;
    const whole: Op = {...EMPTY, ...step};
    machine.clearContexts();
    machine.setRegister(0, 0);
    for (let count = 0; machine.done(0) === 0; count++) {
      if (count === MICRO_STEPS) throw new Error(`"${whole.actor}: ${whole.text}" does not end`);
      const event = machine.listen(whole, () =>
        waits(machine, 0, whole) ? giveUp(machine, 0, whole) : run(machine, 0, whole),
      );
      if (machine.done(0) !== 0) machine.forgetStale();
      if (count === 0 || event.text !== '') this.entries.push(this.entry(event, count === 0));
    }
    machine.clearContexts();
    const value = machine.register(0);
    return value === FAULT ? 'fault' : value - 1;
  }

  private entry({op: {actor, text: step}, text, rules}: Event, begins: boolean): TraceEntry {
    return {actor, step: begins ? step : '', text, rules, after: this.snapshot()};
  }
}

const EMPTY = {
  thread: 0,
  v: 0,
  v2: 0,
  cell: 0,
  value: 0,
  register: 0,
  child: 0,
  prot: 0,
  advice: undefined,
  registration: 0,
  object: -1,
} as const;
