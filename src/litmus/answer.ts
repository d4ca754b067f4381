/** What the model answers to a test, on one kernel, with one kind of device. */
import type {DeviceKind} from '../model/device-kind';
import type {RuleId} from '../model/rules';

/** What to run a test on. */
export interface Setting {
  /** A release as `kernelRelease` takes it: `5.10`, `6.1.192`. */
  readonly kernel: string;
  readonly device: DeviceKind;
  /** Rules to switch off, as `switchedOff` takes them: `R13`, `R45.retry`. */
  readonly without?: readonly string[];
  /** The most distinct states to look at; 1,000,000 unless given. */
  readonly bound?: number;
}

/** Whether all, some or none of the outcomes satisfy the proposition; or that the test cannot be asked of this kernel. */
export type Observation = 'Always' | 'Sometimes' | 'Never' | 'not-applicable';

export type Value = number | 'fault' | 'unset';

/** Every register that a step sets, and every cell that the condition names: `r0`, `A:x`, `D@B:x`; in that order. */
export type Outcome = Readonly<Record<string, Value>>;

export interface Answer {
  readonly test: string;
  readonly kernel: string;
  readonly device: DeviceKind;
  /** As printed: `exists (r0 = 2)`. */
  readonly condition: string;
  /** `unknown` when it stopped before it had seen every state; `stopped` then says where and why. */
  readonly observation: Observation | 'unknown';
  /** Whether the condition holds: some outcome satisfies it (exists), none does (~exists), all do (forall). */
  readonly ok: boolean;
  /** Distinct, sorted by their values in the order of their keys. */
  readonly outcomes: readonly Outcome[];
  /** How many of `outcomes` satisfy the proposition. */
  readonly positive: number;
  readonly states: number;
  readonly transitions: number;
  /** The numbers of the rules that it rests on, sorted: switch one of them off and the outcomes change. */
  readonly rules: readonly RuleId[];
  /** "stopped at 1000000 states, the bound": there are executions that nobody has looked at. */
  readonly stopped?: string;
}
