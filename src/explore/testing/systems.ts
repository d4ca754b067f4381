/** Small systems for the tests. */
import type {System} from '../system';

/** The same numbers from 0 up to 1 for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random graph: of 1 to 2,000 nodes, 0 to 6 edges each, packed into 1 to 5 words of which some tell nothing. */
export function randomSystem(seed: number): System & {nodes: number} {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const words = 1 + below(5);
  const nodes = 1 + below(seed % 2 === 0 ? 30 : 2000);
  const most = 1 + below(6);
  const telling = below(words);
  const rest = Array.from({length: words}, () => below(2 ** 32));
  const edges = Array.from({length: nodes}, () => Array.from({length: below(most + 1)}, () => below(nodes)));
  // Numbers that differ in high bits or low ones alone are those that a poor hash confuses.
  const shift = below(21);
  const write = (node: number, into: Uint32Array) => {
    for (let i = 0; i < words; i++) into[i] = i === telling ? node << shift : rest[i]!;
  };
  const read = (state: Uint32Array) => state[telling]! >>> shift;
  return {
    nodes,
    words,
    maxEnabled: most,
    initial: (into) => write(0, into),
    enabled(state, actions) {
      const from = edges[read(state)]!;
      // The last edge first, and numbered so that an action is not its place in the list.
      for (let i = 0; i < from.length; i++) actions[i] = 1000 + from.length - 1 - i;
      return from.length;
    },
    apply: (state, action, into) => write(edges[read(state)]![action - 1000]!, into),
  };
}

/** Counts from 0 to `end`, then stops; `words` words, the count in the last. */
export function counter(end: number, words = 1): System {
  return {
    words,
    maxEnabled: 1,
    initial: (into) => into.fill(0),
    enabled: (state) => (state[words - 1]! < end ? 1 : 0),
    apply(state, _action, into) {
      into.set(state);
      into[words - 1]!++;
    },
  };
}

/** The corners of a cube of `bits` dimensions, from 0: an action flips its bit to 1. All paths to a corner are equally long. */
export function cube(bits: number): System {
  return {
    words: 1,
    maxEnabled: bits,
    initial: (into) => into.fill(0),
    enabled(state, actions) {
      let count = 0;
      for (let bit = 0; bit < bits; bit++) if (((state[0]! >>> bit) & 1) === 0) actions[count++] = bit;
      return count;
    },
    apply(state, action, into) {
      into[0] = state[0]! | (1 << action);
    },
  };
}
