/** What a system hands to the explorer. */

/**
 * A system of states and actions, its states packed into `words` unsigned 32-bit words. What is enabled is kept apart from
 * what an action does, as in Stateright.
 *
 * All three functions depend on their arguments alone: a path is rebuilt by asking them again. They keep none of the
 * arrays they are given, which are the explorer's and are overwritten, and write no array but the last.
 */
export interface System {
  /** Words of one state: a whole number, 1 or more. Equal states have equal words, so unused bits are always the same. */
  readonly words: number;
  /** No state has more enabled actions than this, 1 to 65,535; the length of the list that `enabled` fills. */
  readonly maxEnabled: number;
  /** Writes every word of the state that everything starts from. */
  initial(into: Uint32Array): void;
  /** Writes the actions enabled in `state` to the front of `actions`, as numbers the system chooses; gives their count. */
  enabled(state: Uint32Array, actions: Uint32Array): number;
  /** Writes every word of the state that an enabled `action` leads to; `into` holds leftovers before. */
  apply(state: Uint32Array, action: number, into: Uint32Array): void;
}

/** Throws a RangeError, with what to write, for a system or a bound that cannot be explored. */
export function checkSystem({words, maxEnabled}: System, bound: number): void {
  whole('words', words, 2 ** 16);
  whole('maxEnabled', maxEnabled, 2 ** 16 - 1);
  whole('bound', bound, MAX_BOUND);
}

/** Indices stay below this, so that they and a bit of hash fit a signed 32-bit slot. */
export const MAX_BOUND = 2 ** 30;

function whole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(`${name} is ${value}. Give a whole number from 1 to ${most}`);
}
