/** The explorer as one would write it first, of strings and objects: what the tests hold the other against. */
import type {System} from './system';

export interface Naive {
  /** In the order they were found. */
  states: {words: number[]; depth: number; parent: number; action: number}[];
  transitions: number;
  terminals: number[];
}

export function exploreNaively(system: System): Naive {
  const found = new Map<string, number>();
  const result: Naive = {states: [], transitions: 0, terminals: []};
  const add = (state: Uint32Array, depth: number, parent: number, action: number) => {
    if (found.has(state.join())) return;
    found.set(state.join(), found.size);
    result.states.push({words: [...state], depth, parent, action});
  };
  const initial = new Uint32Array(system.words);
  system.initial(initial);
  add(initial, 0, -1, -1);
  for (let index = 0; index < result.states.length; index++) {
    const {words, depth} = result.states[index]!;
    const actions = new Uint32Array(system.maxEnabled);
    const enabled = system.enabled(Uint32Array.from(words), actions);
    if (enabled === 0) result.terminals.push(index);
    for (const action of actions.subarray(0, enabled)) {
      const next = new Uint32Array(system.words);
      system.apply(Uint32Array.from(words), action, next);
      result.transitions++;
      add(next, depth + 1, index, action);
    }
  }
  return result;
}
