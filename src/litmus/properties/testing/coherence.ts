/**
 * P1 to P4 of the notes on copy-on-write, section 8: what "the device follows A" means. P1, P3 and P4 are read off a state and
 * a little bookkeeping; P2 is about what came before what, so a run carries the bookkeeping in words of its own.
 */
import {explore} from '../../../explore';
import type {System} from '../../../explore';
import type {Machine} from '../../../model/machine';
import {DMA_READ, DMA_WRITE, type Op, STORE} from '../../../model/operations';
import {FORK_END, FORK_NEXT, RMAP_END} from '../../../model/phases';
import {ENTRY, ENTRY_WRITABLE, FAULT, FREE, LIVE, NONE, PRESENT, UNSET, WRITABLE} from '../../../model/bits';
import {compile, type Program} from '../../compile';
import {kernelOf} from '../../results';
import {Run} from '../../run';
import type {Case} from './arbitrary';

export type Property = 'P1' | 'P2' | 'P3' | 'P4';

const BOUND = 30_000;
/** A is the first process, and it forks at most once here. */
const A = 0;
const B = 1;
/** The page that the device has. */
const PAGE = 0;
const CELLS = 2;

/* The words of the bookkeeping. Sets of values have a bit for each, so a test has at most 30 stores, all of other values. */

/** For each cell, what was written last on A's behalf, by A or the device. */
const LAST = 0;
/** For each cell, every value there was so far. */
const SEEN = LAST + CELLS;
/** For each cell, what was there before the last store of A. */
const OLDER = SEEN + CELLS;
/** What the device wrote by accesses that began when fork had returned. */
const AFTER_FORK = OLDER + CELLS;
const P2_BROKEN = AFTER_FORK + 1;
/** For each context: 0 before its step, else BEGUN and what was older, or whether fork had returned, when it began. */
const CONTEXTS = P2_BROKEN + 1;
const BEGUN = 1 << 31;
const FORK_RETURNED = 1;

/** A run that keeps account of who wrote what. All stores write different values, and not 0. */
class Account implements System {
  readonly words: number;
  readonly maxEnabled: number;

  constructor(
    readonly run: Run,
    private readonly program: Program,
  ) {
    this.words = run.words + CONTEXTS + program.shape.contexts;
    this.maxEnabled = run.maxEnabled;
  }

  initial(into: Uint32Array): void {
    into.fill(0);
    this.run.initial(this.state(into));
    const account = this.account(into);
    account.fill(1 << 0, SEEN, SEEN + CELLS);
  }

  enabled(state: Uint32Array, actions: Uint32Array): number {
    return this.run.enabled(this.state(state), actions);
  }

  apply(from: Uint32Array, action: number, into: Uint32Array): void {
    const before = this.state(from);
    const after = this.state(into);
    const {machine} = this.run;
    machine.w = before;
    const at = before[machine.layout.at]!;
    const block = this.program.blocks[at]!;
    const c = action % block.length;
    const done = machine.done(c);
    const op = block[c]![done]!;
    this.run.apply(before, action, after);
    const account = this.account(into);
    account.set(this.account(from));

    machine.w = before;
    if (account[CONTEXTS + c] === 0) account[CONTEXTS + c] = BEGUN | this.atBeginning(machine, account, op);
    this.effect(op, before, after, account, account[CONTEXTS + c]!);
    machine.w = after;
    if (after[machine.layout.at] !== at) account.fill(0, CONTEXTS);
    else if (machine.done(c) !== done) account[CONTEXTS + c] = 0;
  }

  /** The words of the model. */
  state(words: Uint32Array): Uint32Array {
    return words.subarray(0, this.run.words);
  }

  account(words: Uint32Array): Uint32Array {
    return words.subarray(this.run.words);
  }

  private atBeginning(m: Machine, account: Uint32Array, {code, cell}: Op): number {
    if (code === DMA_READ) return account[OLDER + cell]!;
    return code === DMA_WRITE && m.layout.shape.processes > B && m.status(B) === LIVE ? FORK_RETURNED : 0;
  }

  /** What the step has come to, if it was this micro-step in which it moved its byte. */
  private effect(op: Op, before: Uint32Array, after: Uint32Array, account: Uint32Array, begun: number): void {
    const {code, p, cell, value, register} = op;
    const {machine} = this.run;
    if (code === DMA_READ) {
      machine.w = before;
      if (machine.register(register) !== UNSET) return;
      machine.w = after;
      const loaded = machine.register(register);
      if (loaded === UNSET || loaded === FAULT) return;
      if ((begun & ~BEGUN & (1 << (loaded - 1))) !== 0) account[P2_BROKEN] = 1;
      return;
    }
    if (p !== A || (code !== STORE && code !== DMA_WRITE)) return;
    if (this.somewhere(before, cell, value) || !this.somewhere(after, cell, value)) return;
    if (code === STORE) account[OLDER + cell] = account[SEEN + cell]!;
    else if ((begun & FORK_RETURNED) !== 0) account[AFTER_FORK]! |= 1 << value;
    account[SEEN + cell]! |= 1 << value;
    account[LAST + cell] = value;
  }

  /** Whether a frame has the value. */
  private somewhere(words: Uint32Array, cell: number, value: number): boolean {
    const {machine} = this.run;
    machine.w = words;
    for (let f = 1; f < machine.layout.shape.frames; f++) {
      if (machine.kind(f) !== FREE && machine.byte(f, cell) === value) return true;
    }
    return false;
  }

  /** The properties that the state breaks. */
  broken(words: Uint32Array): Property[] {
    const {machine} = this.run;
    const account = this.account(words);
    machine.w = this.state(words);
    const broken: Property[] = [];
    if (this.writableBehindTheBack()) broken.push('P1');
    if (account[P2_BROKEN] === 1) broken.push('P2');
    for (let cell = 0; cell < CELLS; cell++) {
      // Every state, not only the last: what A loads now is what was written last.
      if (byteOf(machine, A, cell) !== account[LAST + cell]) broken.push('P3');
      const child = machine.layout.shape.processes > B ? byteOf(machine, B, cell) : 0;
      if (child !== 0 && (account[AFTER_FORK]! & (1 << child)) !== 0) broken.push('P4');
    }
    return broken;
  }

  /**
   * A device entry is writable while A's PTE is not, or is of another frame. A mirror has no such moment, for the entry goes at
   * range_start. A TLB has one, before the flush of the fork or the unmapping that took the rights away.
   */
  private writableBehindTheBack(): boolean {
    const {machine: m} = this.run;
    for (let k = 0; k < m.registrations.length; k++) {
      if (!m.has(m.binding(k), ENTRY) || !m.has(m.binding(k), ENTRY_WRITABLE)) continue;
      const {p, v} = m.registrations[k]!;
      const i = m.slot(p, v);
      if (m.pte(i) === PRESENT && m.has(i, WRITABLE) && m.frameAt(i) === m.bindingFrame(k)) continue;
      if (m.device === 'mirror' || !this.beforeItsFlush()) return true;
    }
    return false;
  }

  private beforeItsFlush(): boolean {
    const {machine: m, program} = this;
    for (let c = 0; c < program.shape.contexts; c++) {
      const at = m.phase(c);
      if ((at >= FORK_NEXT && at <= FORK_END) || at === RMAP_END) return true;
    }
    return false;
  }

  private get machine(): Machine {
    return this.run.machine;
  }
}

/** What a process would load: of the frame that its PTE names, in whatever way. */
function byteOf(m: Machine, p: number, cell: number): number {
  const i = m.slot(p, PAGE);
  return m.pte(i) === NONE ? 0 : m.byte(m.frameAt(i), cell);
}

/** Which of the properties the executions of the test break. */
export function brokenBy({test, kernel, device}: Case, without: readonly string[] = []): Set<Property> {
  const program = compile(test);
  const account = new Account(new Run(program, kernelOf(kernel, without), device), program);
  const broken = new Set<Property>();
  explore(account, {
    bound: BOUND,
    onState(state) {
      for (const property of account.broken(state)) broken.add(property);
    },
  });
  return broken;
}
