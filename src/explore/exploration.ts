/** One breadth-first exploration: every state that a system can reach, each found along a shortest path. */
import {Paths, type Path} from './paths';
import {StateSet} from './state-set';
import {checkSystem, type System} from './system';

/**
 * How an exploration stands. `running`: go on with `advance`. `complete`: every reachable state was found. `bound`,
 * `memory`: it stopped because the next state was one too many, or had no room; there are states it has not seen, so what
 * it found says nothing about all of them. `cancelled`: likewise, because the caller wished so.
 */
export type Standing = 'running' | 'complete' | 'bound' | 'memory' | 'cancelled';

export interface Options {
  /** The most distinct states to hold, 1 to 2^30; DEFAULT_BOUND unless given. */
  bound?: number;
  /** Called once for each distinct state as it is found, in the order of their indices; 0 is the initial one. */
  onState?(state: Uint32Array, index: number): void;
  /** Called once for each state in which nothing is enabled, in the order of their indices. */
  onTerminal?(state: Uint32Array, index: number): void;
}

/** States of 8 words take about 200 MB then. */
export const DEFAULT_BOUND = 2 ** 22;

/** Room for so many states at first. Litmus tests are small and many. */
const FIRST_ROOM = 256;

/**
 * Runs as far as it is told, and can be asked at any time, from its callbacks too. The arrays that callbacks are given hold
 * the state only until they return. An exploration whose system or callback has thrown can still be asked, not run on.
 */
export class Exploration {
  /** How it stands. */
  standing: Standing = 'running';
  /** Enabled actions of the states followed; one that leads to a state found before, or changes nothing, counts too. */
  transitions = 0;
  /** States in which nothing is enabled. */
  terminals = 0;

  private readonly found: StateSet;
  private readonly paths: Paths;
  /** States below this index have been followed. */
  private head = 0;
  /** Steps from the initial state to that at `head`. */
  private layer = 0;
  /** States below this index are at most that far. */
  private layerEnd = 1;
  /** Inside `advance`, or thrown out of it. */
  private busy = false;
  private readonly state: Uint32Array;
  private readonly next: Uint32Array;
  private readonly actions: Uint32Array;

  /** Finds the initial state. A RangeError says what is wrong with `words`, `maxEnabled` or `bound`. */
  constructor(
    private readonly system: System,
    private readonly options: Options = {},
  ) {
    const {bound = DEFAULT_BOUND} = options;
    checkSystem(system, bound);
    this.found = new StateSet(system.words, bound, FIRST_ROOM);
    this.paths = new Paths(system, this.found);
    this.state = new Uint32Array(system.words);
    this.next = new Uint32Array(system.words);
    this.actions = new Uint32Array(system.maxEnabled);
    system.initial(this.state);
    this.found.add(this.state);
    options.onState?.(this.state, 0);
  }

  /** Distinct states found so far. */
  get states(): number {
    return this.found.count;
  }

  /** Steps from the initial state to the one found last; no other state found is farther. */
  get depth(): number {
    return this.states > this.layerEnd ? this.layer + 1 : this.layer;
  }

  /** Bytes of all that grows with the states. While it grows, the states are there once more. */
  get bytes(): number {
    return this.found.bytes + this.paths.bytes;
  }

  /** Follows at most `count` states, in the order they were found, and says how the exploration then stands. */
  advance(count: number): Standing {
    if (this.busy) throw new Error('This exploration was left in the middle of a state. Begin another one');
    this.busy = true;
    const {system, state, actions} = this;
    for (let left = count; left > 0 && this.standing === 'running'; left--) {
      if (this.head === this.layerEnd) {
        this.layer++;
        this.layerEnd = this.found.count;
      }
      this.found.read(this.head, state);
      const enabled = system.enabled(state, actions);
      if (enabled === 0) {
        this.terminals++;
        this.options.onTerminal?.(state, this.head);
      } else this.follow(enabled);
      if (this.standing === 'running' && ++this.head === this.found.count) this.standing = 'complete';
    }
    this.busy = false;
    return this.standing;
  }

  /** Ends a running exploration; from a callback, once the state that is being followed is done. What was found stays. */
  cancel(): void {
    if (this.standing === 'running') this.standing = 'cancelled';
  }

  /** Copies state `index` into `into`. A RangeError when there is no such state. */
  read(index: number, into: Uint32Array): void {
    this.check(index);
    this.found.read(index, into);
  }

  /** A shortest path from the initial state to state `index`. A RangeError when there is no such state. */
  pathTo(index: number): Path {
    this.check(index);
    return this.paths.to(index, Math.min(this.head + 1, this.states));
  }

  /** Follows the first `enabled` of `actions` from the state at `head`. */
  private follow(enabled: number): void {
    const {system, state, next, actions, found, paths, head} = this;
    if (enabled > actions.length) {
      throw new RangeError(
        `${enabled} actions are enabled in a state, maxEnabled is ${actions.length}. Make it larger`,
      );
    }
    if (found.count + enabled > found.limit && !(found.reserve(enabled) && paths.reserve())) {
      this.standing = 'memory';
      return;
    }
    for (let i = 0; i < enabled; i++) {
      system.apply(state, actions[i]!, next);
      // What changes nothing needs no look-up.
      if (same(next, state)) continue;
      const before = found.count;
      const index = found.add(next);
      if (index === before) {
        paths.add(head);
        this.options.onState?.(next, index);
      } else if (index < 0) {
        this.transitions += i;
        this.standing = 'bound';
        return;
      }
    }
    this.transitions += enabled;
  }

  private check(index: number): void {
    if (Number.isInteger(index) && index >= 0 && index < this.states) return;
    throw new RangeError(`There is no state ${index}: ${this.states} were found, numbered from 0`);
  }
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
