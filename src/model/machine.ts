/**
 * What runs: a state, the rules in force, and who did what. The mechanisms are functions on it, a file each; `micro-steps.ts`
 * says which function runs at which operation and phase.
 */
import type {DeviceKind} from './device-kind';
import type {KernelRelease} from './kernels';
import {Layout, type Shape} from './layout';
import type {Op, Registration} from './operations';
import {type RuleId, RULES} from './rules';
import {State} from './state';

/** What one micro-step did, in words. */
export interface Event {
  /** The step it belongs to; its micro-steps follow one another. */
  readonly op: Op;
  readonly text: string;
  /** The rules that it followed. */
  readonly rules: readonly RuleId[];
}

/** A device of one kind and a kernel, and the state that they act on. */
export class Machine extends State {
  /**
   * The rules that were asked after, by `ruleIndex`, in the order in which each was asked after first. Two kernels that agree
   * on these behave alike; and which is asked after next depends on the answers before alone.
   */
  readonly asked: number[] = [];
  private readonly wasAsked = new Uint8Array(RULES.length);
  /** The TLB of the CPU that acts has no stale entry: it walks the page table. */
  walks = false;
  private readonly force = new Uint8Array(RULES.length);
  /** What is being said about the micro-step that runs; undefined while nobody listens. */
  private words: string[] | undefined;
  private fired: RuleId[] = [];

  constructor(
    shape: Shape,
    readonly kernel: KernelRelease,
    public device: DeviceKind,
    readonly registrations: readonly Registration[],
  ) {
    super(new Layout(shape));
    RULES.forEach(({id}, index) => (this.force[index] = kernel.rules.has(id) ? 1 : 0));
  }

  /** Whether the rule with this index is in force. */
  holds(rule: number): boolean {
    if (this.wasAsked[rule] === 0) {
      this.wasAsked[rule] = 1;
      this.asked.push(rule);
    }
    return this.force[rule] === 1;
  }

  /** Takes down that a rule was followed. */
  fire(rule: number): void {
    if (this.words && !this.fired.includes(RULES[rule]!.id)) this.fired.push(RULES[rule]!.id);
  }

  /** Says what happens, if somebody listens; `words` is a function so that it costs nothing otherwise. */
  say(words: () => string): void {
    this.words?.push(words());
  }

  /** Runs `micro` and gives the event that it was. */
  listen(op: Op, micro: () => void): Event {
    this.words = [];
    this.fired = [];
    try {
      micro();
      return {op, text: this.words.join('; '), rules: this.fired};
    } finally {
      this.words = undefined;
    }
  }

  /** The newest registration of this page by this process that is in force; -1 when there is none. */
  latest(p: number, v: number): number {
    const {registrations} = this;
    for (let k = registrations.length - 1; k >= 0; k--) {
      const registration = registrations[k]!;
      if (registration.p === p && registration.v === v && (this.w[this.binding(k)]! & 1) !== 0) return k;
    }
    return -1;
  }

  /** Kinds that hold a frame from registration on. */
  get holdsFrames(): boolean {
    return this.device === 'pin' || this.device === 'mr' || this.device === 'get';
  }

  /** How events call a frame. */
  name(f: number): string {
    return f === 0 ? 'the zero page' : `P${f}`;
  }
}
