/** How often properties are tried, and from where. */
import fc from 'fast-check';

/**
 * PROPERTY_RUNS=20 tries everything twenty times as often. The seed is the same every time, so that nobody who changes
 * something else is stopped by what another seed would have found; PROPERTY_SEED=any takes a new one, and a number that one.
 */
const {PROPERTY_RUNS: MORE = '1', PROPERTY_SEED: SEED = '20181119'} = process.env;

/** For properties with many runs: they may take longer than vitest lets a test take, above all where somebody asks for more. */
export const TIMEOUT = 60_000 * Math.max(1, Number(MORE));

/** Holds `property` against `count` of the things that there are. A failure is made small, and names the seed. */
export function forAll<T>(arbitrary: fc.Arbitrary<T>, property: (one: T) => void, count: number): void {
  // What an expectation returns is no verdict.
  const checked = fc.property(arbitrary, (one) => void property(one));
  fc.assert(checked, {numRuns: Math.ceil(count * Number(MORE)), ...(SEED === 'any' ? {} : {seed: Number(SEED)})});
}
