/**
 * The set of states found so far, numbered in the order they were found: one typed array, and a hash table of indices.
 *
 * What is called for every transition stands in one file: across modules, in the CommonJS that tsx makes of them, a call
 * goes through a getter, and two-phase commit takes half as long again.
 */

/** States get half as much room again when they need more; twice as much would leave more of it empty. */
const GROWTH = 1.5;
/** The hash table doubles, so it is three eighths to three quarters full: 5 to 11 bytes a state. */
const LOAD = 0.75;

export class StateSet {
  /** How many states the set holds. */
  count = 0;
  /** How many the array of states has room for. */
  room: number;
  /** Up to how many can be added before `reserve` must be asked. */
  limit = 0;
  private states: Uint32Array;
  /** 0 is empty; else the index plus one in the low bits, and in those above as many bits of the hash as fit. */
  private slots: Int32Array;
  /** There are 2^slotBits slots. */
  private slotBits: number;

  /** `words` in each state, no more than `bound` states, and room for `room` of them at first. */
  constructor(
    readonly words: number,
    private readonly bound: number,
    room: number,
  ) {
    this.room = Math.min(room, bound);
    this.states = new Uint32Array(this.room * words);
    this.slotBits = 32 - Math.clz32(this.room / LOAD);
    this.slots = new Int32Array(2 ** this.slotBits);
    this.reserve(1);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.states.byteLength + this.slots.byteLength;
  }

  /**
   * The index of `state`, which is the old `count` if the state is new, or -1 if the bound keeps it out. The innermost loop
   * of all: it neither makes nor asks for room, and states of one word go their own way, which makes two-phase commit a
   * sixth faster.
   */
  add(state: Uint32Array): number {
    return this.words === 1 ? this.addWord(state[0]!) : this.addWords(state);
  }

  private addWord(word: number): number {
    const {states, slots, slotBits, count} = this;
    const last = slots.length - 1;
    const hash = hashWord(word);
    const tag = hash << slotBits;
    let slot = hash >>> (32 - slotBits);
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      // Where the bits of the hash agree, what is left is the index plus one.
      const found = (entry ^ tag) >>> 0;
      if (found <= last && states[found - 1] === word) return found - 1;
      slot = (slot + 1) & last;
    }
    if (count === this.bound) return -1;
    slots[slot] = tag | (count + 1);
    states[count] = word;
    this.count = count + 1;
    return count;
  }

  private addWords(state: Uint32Array): number {
    const {words, states, slots, slotBits, count} = this;
    const last = slots.length - 1;
    const hash = hashWords(state, 0, words);
    const tag = hash << slotBits;
    let slot = hash >>> (32 - slotBits);
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      const found = (entry ^ tag) >>> 0;
      if (found <= last && same(state, states, (found - 1) * words, words)) return found - 1;
      slot = (slot + 1) & last;
    }
    if (count === this.bound) return -1;
    slots[slot] = tag | (count + 1);
    for (let from = 0, to = count * words; from < words; from++, to++) states[to] = state[from]!;
    this.count = count + 1;
    return count;
  }

  /** Copies the words of state `index`. */
  read(index: number, into: Uint32Array): void {
    const {words, states} = this;
    for (let from = index * words, to = 0; to < words; from++, to++) into[to] = states[from]!;
  }

  /**
   * Makes room for `more` states, or for as many as may come. False when there is no memory: then no more can be added, and
   * all that is held can be read.
   */
  reserve(more: number): boolean {
    const needed = Math.min(this.count + more, this.bound);
    try {
      if (needed > this.room) this.grow(Math.min(Math.max(needed, Math.ceil(this.room * GROWTH)), this.bound));
      if (needed > this.slots.length * LOAD) this.index(32 - Math.clz32(needed / LOAD));
    } catch (error) {
      // What a typed array throws that cannot be allocated.
      if (error instanceof RangeError) return false;
      throw error;
    }
    const limit = Math.min(this.room, Math.floor(this.slots.length * LOAD));
    this.limit = limit < this.bound ? limit : Infinity;
    return true;
  }

  private grow(room: number): void {
    const states = new Uint32Array(room * this.words);
    states.set(this.states);
    this.states = states;
    this.room = room;
  }

  /** Fills a new hash table of 2^slotBits slots. */
  private index(slotBits: number): void {
    const {states, words} = this;
    // The old one goes first, for the sake of memory: all it says is in the states.
    this.slots = new Int32Array(0);
    const slots = new Int32Array(2 ** slotBits);
    for (let index = 0; index < this.count; index++) {
      const hash = hashWords(states, index * words, words);
      let slot = hash >>> (32 - slotBits);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = (hash << slotBits) | (index + 1);
    }
    this.slots = slots;
    this.slotBits = slotBits;
  }
}

/** Whether `state` is what stands at `start` of `states`. */
function same(state: Uint32Array, states: Uint32Array, start: number, words: number): boolean {
  for (let i = 0; i < words; i++) if (state[i] !== states[start + i]) return false;
  return true;
}

/**
 * Mixes the `words` words of `states` from `start` on into 32 bits: for each word a multiplication, which carries a
 * difference up, and a shift, which brings it down again. The multiplier is 2^32 divided by the golden ratio, Knuth's choice
 * (The Art of Computer Programming, volume 3, section 6.4).
 */
function hashWords(states: Uint32Array, start: number, words: number): number {
  let hash = 0;
  for (let i = start; i < start + words; i++) {
    hash = Math.imul(hash ^ states[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  // The slot is the top bits, which the last shift has not reached.
  return Math.imul(hash, 0x85ebca6b);
}

/** The same of a state of one word. */
function hashWord(word: number): number {
  const hash = Math.imul(word, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}
