/** Chance that can be repeated: the same seed draws the same numbers (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  /** 0 to `size` - 1. */
  below(size: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % size;
  }

  chance(one: number): boolean {
    return this.below(one) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** `least` to `most` things. */
  some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({length: least + this.below(most - least + 1)}, make);
  }
}
