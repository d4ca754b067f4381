/** A program on a machine, as the explorer takes it: which actors can go on, and where that leads. */
import type {System} from '../explore/system';
import {type Event, Machine} from '../model/machine';
import type {DeviceKind} from '../model/device-kind';
import type {KernelRelease} from '../model/kernels';
import {giveUp, run, waits} from '../model/micro-steps';
import {LOAD, type Op, STORE} from '../model/operations';
import {BEGIN} from '../model/phases';
import {FAULT, LIVE, UNSET} from '../model/bits';
import {staleServes} from '../model/tlb';
import type {Value} from './answer';
import type {Program} from './compile';

/** A step that ends by itself has at most so many micro-steps. */
const MOST = 10_000;

export class Run implements System {
  readonly machine: Machine;
  readonly words: number;
  readonly maxEnabled: number;
  private readonly scratch: Uint32Array;

  constructor(
    private readonly program: Program,
    kernel: KernelRelease,
    device: DeviceKind,
  ) {
    this.machine = new Machine(program.shape, kernel, device, program.registrations);
    this.words = this.machine.layout.words;
    this.maxEnabled = 2 * program.shape.contexts;
    this.scratch = new Uint32Array(this.words);
  }

  initial(into: Uint32Array): void {
    into.fill(0);
    this.machine.w = into;
    this.machine.setStatus(0, LIVE);
  }

  enabled(state: Uint32Array, actions: Uint32Array): number {
    const {machine} = this;
    const block = this.program.blocks[state[machine.layout.at]!];
    if (!block) return 0;
    machine.w = state;
    // Steps that run one after the other are one action each.
    if (alone(block)) {
      actions[0] = 0;
      return 1;
    }
    let count = 0;
    for (let c = 0; c < block.length; c++) {
      const step = block[c]![machine.done(c)];
      if (!step) continue;
      if (!waits(machine, c, step)) actions[count++] = c;
      if (usesStale(machine, c, step) && this.walking(() => !waits(machine, c, step)))
        actions[count++] = c + block.length;
    }
    return count;
  }

  /** What `what` gives when the CPU that acts has no stale entry in its TLB. */
  private walking<T>(what: () => T): T {
    this.machine.walks = true;
    try {
      return what();
    } finally {
      this.machine.walks = false;
    }
  }

  apply(state: Uint32Array, action: number, into: Uint32Array): void {
    this.follow(state, action, into, (_, micro) => micro());
  }

  /** As `apply`, and what happened. `after` is called when a micro-step is done, while the machine stands on what it left. */
  explain(state: Uint32Array, action: number, into: Uint32Array, after?: () => void): Event[] {
    const events: Event[] = [];
    this.follow(state, action, into, (op, micro) => {
      events.push(this.machine.listen(op, micro));
      after?.();
    });
    return events;
  }

  private follow(
    state: Uint32Array,
    action: number,
    into: Uint32Array,
    each: (op: Op, micro: () => void) => void,
  ): void {
    const {machine} = this;
    into.set(state);
    machine.w = into;
    const at = into[machine.layout.at]!;
    const block = this.program.blocks[at]!;
    if (alone(block)) {
      this.toTheEnd(block[0]![0]!, each);
    } else {
      const c = action % block.length;
      const step = block[c]![machine.done(c)]!;
      const micro = () => run(machine, c, step);
      each(step, action < block.length ? micro : () => this.walking(micro));
      if (block.some((steps, c) => machine.done(c) < steps.length)) return;
    }
    into[machine.layout.at] = at + 1;
    machine.clearContexts();
    machine.forgetStale();
  }

  /** A step with nobody beside it: all its micro-steps. */
  private toTheEnd(step: Op, each: (op: Op, micro: () => void) => void): void {
    const {machine} = this;
    for (let count = 0; machine.done(0) === 0; count++) {
      if (count === MOST) throw new Error(`"${step.actor}: ${step.text}" does not end`);
      each(step, () => (waits(machine, 0, step) ? giveUp(machine, 0, step) : run(machine, 0, step)));
    }
  }

  /** Every register, then every observer's answer, of a state in which nothing goes on. */
  outcome(state: Uint32Array): Value[] {
    const {program, machine, scratch} = this;
    machine.w = state;
    const values = program.registers.map((_, r) => valueOf(machine.register(r)));
    for (const {op} of program.observers) {
      scratch.set(state);
      machine.w = scratch;
      // Whoever still waits, waits for ever.
      machine.clearContexts();
      machine.forgetStale();
      this.toTheEnd(op, (_, micro) => micro());
      values.push(valueOf(machine.register(op.register)));
    }
    return values;
  }
}

/** Whether the actor is about to use a stale entry of the TLB; the other possibility is that its CPU has none. */
function usesStale(m: Machine, c: number, {code, p, v, thread}: Op): boolean {
  return (code === STORE || code === LOAD) && m.phase(c) === BEGIN && staleServes(m, p, v, thread, code === STORE);
}

/** Whether the block is a single step outside `together`; one actor alone has nobody to interleave with either. */
function alone(block: readonly (readonly Op[])[]): boolean {
  return block.length === 1 && block[0]!.length === 1;
}

function valueOf(register: number): Value {
  return register === UNSET ? 'unset' : register === FAULT ? 'fault' : register - 1;
}
