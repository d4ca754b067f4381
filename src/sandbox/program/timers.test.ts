import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Timers, timers} from './timers';

let timing: Timers;
let errors: unknown[];
let quiet: number;

beforeEach(() => {
  vi.useFakeTimers();
  errors = [];
  quiet = 0;
  timing = timers(
    {
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
      setInterval: (run, ms) => setInterval(run, ms),
      clearInterval: (handle) => clearInterval(handle as NodeJS.Timeout),
      queueMicrotask,
    },
    (error) => errors.push(error),
    () => quiet++,
  );
});

afterEach(() => vi.useRealTimers());

describe('the timers of a program', () => {
  it('are counted, and told when none is left', () => {
    const {given} = timing;
    const seen: unknown[] = [];
    given.setTimeout((...values) => seen.push(values), 10, 'a', 1);
    const every = given.setInterval(() => seen.push('every'), 4);
    expect([timing.pending(), quiet]).toEqual([2, 0]);
    vi.advanceTimersByTime(10);
    expect(seen).toEqual(['every', 'every', ['a', 1]]);
    expect([timing.pending(), quiet]).toEqual([1, 0]);
    given.clearTimeout(every);
    expect([timing.pending(), quiet]).toEqual([0, 1]);
    vi.advanceTimersByTime(100);
    expect(seen).toHaveLength(3);
  });

  it('hand on what a callback throws, and go on', () => {
    timing.given.setInterval(() => {
      throw 'up';
    }, 1);
    vi.advanceTimersByTime(3);
    expect(errors).toEqual(['up', 'up', 'up']);
  });

  it('can set others, and clear themselves', () => {
    const {given} = timing;
    const seen: number[] = [];
    const first: number = given.setTimeout(() => {
      seen.push(1);
      given.clearTimeout(first);
      given.setTimeout(() => seen.push(2), 1);
    }, 1);
    vi.advanceTimersByTime(1);
    expect([seen, timing.pending(), quiet]).toEqual([[1], 1, 0]);
    vi.advanceTimersByTime(1);
    expect([seen, timing.pending(), quiet]).toEqual([[1, 2], 0, 1]);
  });

  it('take functions, and forget what they do not know', () => {
    const {given} = timing;
    expect(() => given.setTimeout('code' as never)).toThrow('setTimeout takes a function.');
    expect(() => given.setInterval({} as never)).toThrow('setInterval takes a function.');
    expect(() => given.queueMicrotask(undefined as never)).toThrow('queueMicrotask takes a function.');
    given.clearTimeout(99);
    given.clearTimeout(undefined);
    given.clearInterval({} as never);
    expect([timing.pending(), quiet]).toEqual([0, 0]);
  });

  it('wait for long where they are told to wait for ever, and not at all for what is no time', () => {
    const seen: unknown[] = [];
    for (const ms of [Infinity, 1e12, NaN, -1, '5', undefined])
      timing.given.setTimeout(() => seen.push(ms), ms as number);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([NaN, -1, '5', undefined]);
  });

  it('can all be cleared', () => {
    const seen: number[] = [];
    for (let i = 0; i < 5; i++) timing.given.setInterval(() => seen.push(i), 1);
    timing.clear();
    vi.advanceTimersByTime(10);
    expect([seen, timing.pending()]).toEqual([[], 0]);
  });
});
