/** What is kept of the way to each state, and how the way is rebuilt from it. */
import type {StateSet} from './state-set';
import type {System} from './system';

/** A shortest path: `actions[i]` leads from state `states[i]` to `states[i + 1]`, all given by their index. */
export interface Path {
  actions: number[];
  states: number[];
}

/**
 * States are numbered as they are found, so those that state i was the first to lead to stand together, after those that
 * earlier states led to. How many they are is then as good as a link from each to its predecessor, and takes a byte of a
 * state, or two where more than 255 actions can be enabled, in place of four. The action is not kept: it is the first in
 * the predecessor that leads there, and the system can be asked for it.
 */
export class Paths {
  private children: Uint8Array | Uint16Array;

  constructor(
    private readonly system: System,
    private readonly states: StateSet,
  ) {
    this.children = new (system.maxEnabled < 256 ? Uint8Array : Uint16Array)(states.room);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.children.byteLength;
  }

  /** The state found last was found by following state `parent`. */
  add(parent: number): void {
    this.children[parent]!++;
  }

  /** Makes room for as many states as the set has room for; false when there is no memory. */
  reserve(): boolean {
    if (this.children.length >= this.states.room) return true;
    try {
      const children = new (this.children instanceof Uint8Array ? Uint8Array : Uint16Array)(this.states.room);
      children.set(this.children);
      this.children = children;
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  /** The path along which state `index` was found; states from `followed` on have led nowhere yet. */
  to(index: number, followed: number): Path {
    const states = [index];
    let earliest = index;
    // The children of `parent` are those from `first` on, below the first of the parent after it.
    let first = this.states.count;
    for (let parent = followed - 1; earliest > 0; parent--) {
      first -= this.children[parent]!;
      if (earliest >= first) states.push((earliest = parent));
    }
    states.reverse();
    return {actions: this.actions(states), states};
  }

  /** The first action that leads from each of `states` to the one after it. */
  private actions(states: number[]): number[] {
    const {system} = this;
    const state = new Uint32Array(system.words);
    const wanted = new Uint32Array(system.words);
    const next = new Uint32Array(system.words);
    const actions = new Uint32Array(system.maxEnabled);
    return states.slice(1).map((index, step) => {
      this.states.read(states[step]!, state);
      this.states.read(index, wanted);
      const enabled = system.enabled(state, actions);
      const action = actions.subarray(0, enabled).find((action) => {
        system.apply(state, action, next);
        return next.every((word, i) => word === wanted[i]);
      });
      if (action === undefined) {
        throw new Error(
          `No action leads from state ${states[step]} to state ${index} as one did before: enabled or apply depends on ` +
            'more than its arguments, or does not write every word',
        );
      }
      return action;
    });
  }
}
