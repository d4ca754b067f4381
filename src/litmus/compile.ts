/** A test as the machine runs it: names replaced by numbers, sizes counted, blocks split into what each actor does. */
import {framesFor, type Shape} from '../model/layout';
import * as op from '../model/operations';
import type {Op, Registration} from '../model/operations';
import type {Atom, Block, Cell, Operation, Step, Test} from '../model/program';
import {atomsOf} from './check-condition';
import {layout} from './layout';
import {printActor, printOperation} from './print';
import {registerOf, stepsOf} from './steps';

/** What the condition asks of a cell is an access that comes after everything else. */
export interface Observer {
  /** `A:x`, `D@B:x`. */
  readonly name: string;
  readonly op: Op;
}

export interface Program {
  readonly shape: Shape;
  /** The names of the processes, in the order in which steps fork them; A is 0. */
  readonly processes: readonly string[];
  /** The cells of each page. */
  readonly pages: readonly (readonly Cell[])[];
  readonly registrations: readonly Registration[];
  /** For each block, what each of its actors does. */
  readonly blocks: readonly (readonly (readonly Op[])[])[];
  /** The names of the registers, `r0` first. */
  readonly registers: readonly string[];
  readonly observers: readonly Observer[];
  /** Whether a step needs userfaultfd-wp. */
  readonly usesUffdWp: boolean;
}

const PROT = {none: 0, read: 1, write: 2} as const;

export function compile(test: Test): Program {
  return new Compiler(test).program();
}

class Compiler {
  private readonly pageOf: ReadonlyMap<Cell, number>;
  private readonly pages: Cell[][] = [];
  private readonly processes = ['A'];
  private readonly registers: string[];
  private readonly registrations: Registration[] = [];
  private objects = 0;

  constructor(private readonly test: Test) {
    this.pageOf = layout(test);
    const steps = stepsOf(test);
    for (const {operation} of steps) if (operation.op === 'fork') this.process(operation.child);
    const numbers = steps.map(({operation}) => registerOf(operation)).filter((register) => register !== undefined);
    this.registers = [...new Set(numbers)].sort((a, b) => a - b).map((number) => `r${number}`);
    for (const [cell, page] of this.pageOf) (this.pages[page] ??= []).push(cell);
  }

  program(): Program {
    const blocks = this.test.blocks.map((block) => this.block(block));
    const observers = this.observers();
    const contexts = Math.max(1, ...blocks.map((actors) => actors.length));
    const shape = {
      processes: this.processes.length,
      pages: Math.max(1, this.pages.length),
      registrations: this.registrations.length,
      objects: this.objects,
      // One more, where observers leave what they read.
      registers: this.registers.length + 1,
      contexts,
    };
    const {processes, pages, registrations, registers} = this;
    const usesUffdWp = stepsOf(this.test).some(({operation: {op}}) => op === 'wp' || op === 'unwp');
    return {
      shape: {...shape, frames: framesFor(shape)},
      processes,
      pages,
      registrations,
      blocks,
      registers,
      observers,
      usesUffdWp,
    };
  }

  private block(block: Block): Op[][] {
    if (block.kind === 'step') return [[this.op(block.step)]];
    const actors = new Map<string, Op[]>();
    for (const step of block.steps) {
      const name = printActor(step.actor);
      const ops = actors.get(name) ?? [];
      actors.set(name, ops);
      ops.push(this.op(step));
    }
    return [...actors.values()];
  }

  private observers(): Observer[] {
    const observers = new Map<string, Observer>();
    for (const atom of atomsOf(this.test.condition.proposition)) {
      if (atom.kind !== 'cell') continue;
      const name = nameOf(atom);
      const {viewer, cell, place} = atom;
      const register = this.registers.length;
      const ask: Step =
        viewer.kind === 'process'
          ? {actor: viewer, operation: {op: 'load', register, cell}, place}
          : {actor: viewer, operation: {op: 'dma-read', register, cell}, place};
      observers.set(name, {name, op: {...this.op(ask), register, text: `what ${name} is`}});
    }
    return [...observers.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private op({actor, operation}: Step): Op {
    const cells = 'cells' in operation ? operation.cells : 'cell' in operation ? [operation.cell] : [];
    const [first, second] = cells;
    const v = first === undefined ? 0 : this.pageOf.get(first)!;
    const name = actor.kind === 'process' ? actor.name : actor.kind === 'device' ? actor.owner : processOf(operation);
    const p = this.process(name);
    return {
      code: codeOf(operation),
      actor: printActor(actor),
      text: printOperation(operation),
      p,
      thread: actor.kind === 'process' ? actor.thread : -1,
      v,
      v2: second === undefined ? 0 : this.pageOf.get(second)!,
      cell: first === undefined ? 0 : this.pages[v]!.indexOf(first),
      value: 'value' in operation ? operation.value : 0,
      register: 'register' in operation ? this.registers.indexOf(`r${operation.register}`) : 0,
      child: operation.op === 'fork' ? this.process(operation.child) : 0,
      prot: operation.op === 'protect' ? PROT[operation.rights] : 0,
      advice: operation.op === 'advise' ? operation.advice : undefined,
      registration: operation.op === 'register' ? this.registration(p, v, operation) : 0,
      object: operation.op === 'map' && operation.shared ? this.objects++ : -1,
    };
  }

  private registration(p: number, v: number, {access, pin}: Extract<Operation, {op: 'register'}>): number {
    return this.registrations.push({p, v, write: access === 'write', long: pin === 'long'}) - 1;
  }

  private process(name: string): number {
    const known = this.processes.indexOf(name);
    return known >= 0 ? known : this.processes.push(name) - 1;
  }
}

/** `A:x` */
export function nameOf(atom: Extract<Atom, {kind: 'cell'}>): string {
  return `${printActor(atom.viewer)}:${atom.cell}`;
}

function processOf(operation: Operation): string {
  return 'process' in operation ? operation.process : 'A';
}

function codeOf(operation: Operation): number {
  switch (operation.op) {
    case 'map':
      return op.MAP;
    case 'unmap':
      return op.UNMAP;
    case 'store':
      return op.STORE;
    case 'load':
      return op.LOAD;
    case 'fork':
      return op.FORK;
    case 'exec':
      return op.EXEC;
    case 'exit':
      return op.EXIT;
    case 'protect':
      return op.PROTECT;
    case 'advise':
      return operation.advice === 'dontneed' ? op.DONTNEED : op.ADVISE;
    case 'register':
      return op.REGISTER;
    case 'deregister':
      return op.DEREGISTER;
    case 'wp':
      return op.WP;
    case 'unwp':
      return op.UNWP;
    case 'dma-read':
      return op.DMA_READ;
    case 'dma-write':
      return op.DMA_WRITE;
    case 'migrate':
      return op.MIGRATE;
    case 'reclaim':
      return op.RECLAIM;
    case 'merge':
      return op.MERGE;
    case 'clear-soft-dirty':
      return op.CLEAR_SOFT_DIRTY;
  }
}
