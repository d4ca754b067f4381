import {afterEach, describe, expect, it, vi} from 'vitest';
import {Exploration, explore, summarize} from '.';
import {exploreNaively} from './naive';
import type {System} from './system';
import {counter, cube, randomSystem} from './testing/systems';

/** The states of `system` in the order found, each as an array of words. */
function statesOf(exploration: Exploration, words: number): number[][] {
  return Array.from({length: exploration.states}, (_, index) => {
    const state = new Uint32Array(words);
    exploration.read(index, state);
    return [...state];
  });
}

describe('exploration', () => {
  it('agrees with the naive one on random systems, state by state and step by step', () => {
    for (let seed = 0; seed < 150; seed++) {
      const system = randomSystem(seed);
      const naive = exploreNaively(system);
      const seen: number[][] = [];
      const terminals: number[] = [];
      const exploration = explore(system, {
        onState: (state, index) => void (seen[index] = [...state]),
        onTerminal(state, index) {
          terminals.push(index);
          expect([...state]).toEqual(seen[index]);
        },
      });
      expect(exploration.standing).toBe('complete');
      expect(seen).toEqual(naive.states.map(({words}) => words));
      expect(statesOf(exploration, system.words)).toEqual(seen);
      expect(exploration.transitions).toBe(naive.transitions);
      expect(terminals).toEqual(naive.terminals);
      expect(exploration.terminals).toBe(terminals.length);
      expect(exploration.depth).toBe(naive.states.at(-1)!.depth);
      for (let index = 0; index < naive.states.length; index += 1 + (seed % 7)) {
        const actions: number[] = [];
        const states = [index];
        for (let at = naive.states[index]!; at.parent >= 0; at = naive.states[at.parent]!) {
          actions.unshift(at.action);
          states.unshift(at.parent);
        }
        expect(exploration.pathTo(index)).toEqual({actions, states});
      }
    }
  });

  it('gives the same whether it runs at once or in pieces, and every time', () => {
    const system = randomSystem(11);
    const whole = explore(system);
    const pieces = new Exploration(system);
    while (pieces.advance(3) === 'running');
    expect(statesOf(pieces, system.words)).toEqual(statesOf(whole, system.words));
    expect(pieces.transitions).toBe(whole.transitions);
    expect(pieces.advance(1)).toBe('complete');
  });

  it('counts every enabled action, and each state once', () => {
    const exploration = explore(cube(10));
    expect(exploration).toMatchObject({states: 1024, transitions: 10 * 512, terminals: 1, depth: 10});
    expect(summarize(exploration)).toBe('1024 states, 5120 transitions');
    const loop = explore({...cube(1), enabled: (_, actions) => actions.fill(0).length});
    expect(loop).toMatchObject({states: 2, transitions: 2, terminals: 0, depth: 1});
    expect(summarize(explore(counter(0)))).toBe('1 state, 0 transitions');
  });

  it('finds a shortest path where a longer one begins first', () => {
    // 0 → 1 → 2 → … → 9 by action 0, and by action 1 straight to 7.
    const system: System = {
      ...counter(9),
      maxEnabled: 2,
      enabled(state, actions) {
        actions.set([0, 1]);
        return state[0] === 9 ? 0 : state[0] === 0 ? 2 : 1;
      },
      apply(state, action, into) {
        into[0] = action === 1 ? 7 : state[0]! + 1;
      },
    };
    let end = -1;
    const exploration = explore(system, {onTerminal: (_, index) => (end = index)});
    expect(exploration.pathTo(end).actions).toEqual([1, 0, 0]);
    expect(exploration.depth).toBe(6);
  });

  it('gives paths from a callback, before all is found', () => {
    const paths: number[][] = [];
    const exploration = new Exploration(counter(5), {
      onState: (_, index) => index > 0 && paths.push(exploration.pathTo(index).states),
    });
    exploration.advance(Infinity);
    expect(paths).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2, 3],
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4, 5],
    ]);
  });

  it('grows far beyond its first room, whatever the number of words', () => {
    for (const words of [1, 2, 7]) {
      const exploration = explore(counter(70_000, words));
      expect(exploration).toMatchObject({states: 70_001, transitions: 70_000, depth: 70_000});
      const state = new Uint32Array(words);
      exploration.read(70_000, state);
      expect(state[words - 1]).toBe(70_000);
      expect(exploration.bytes).toBeLessThan(exploration.states * (6 * words + 11 + 1.5));
    }
  });

  it('follows more than 255 actions of a state', () => {
    // All 16 bits of the second word at once: 65,535 states found from the first.
    const system: System = {
      words: 2,
      maxEnabled: 65_535,
      initial: (into) => into.fill(0),
      enabled(state, actions) {
        if (state[1] !== 0) return 0;
        for (let i = 0; i < 65_535; i++) actions[i] = i + 1;
        return 65_535;
      },
      apply: (_, action, into) => into.set([0, action]),
    };
    const exploration = explore(system);
    expect(exploration).toMatchObject({states: 65_536, transitions: 65_535, terminals: 65_535, depth: 1});
    expect(exploration.pathTo(65_535)).toEqual({actions: [65_535], states: [0, 65_535]});
  });
});

describe('an exploration that is stopped', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('at the bound says so, and is complete when the bound is just enough', () => {
    for (const bound of [1, 2, 3, 255, 256, 257, 999]) {
      const exploration = explore(counter(999), {bound});
      expect(exploration).toMatchObject({standing: 'bound', states: bound, transitions: bound - 1});
      expect(exploration.pathTo(bound - 1).actions.length).toBe(bound - 1);
    }
    expect(summarize(explore(counter(999), {bound: 256}))).toBe('stopped at 256 states, the bound');
    expect(summarize(explore(counter(999), {bound: 1}))).toBe('stopped at 1 state, the bound');
    expect(explore(counter(999), {bound: 1000}).standing).toBe('complete');
    expect(explore(cube(10), {bound: 5})).toMatchObject({standing: 'bound', states: 5, transitions: 4});
    expect(explore(cube(10), {bound: 1023})).toMatchObject({standing: 'bound', states: 1023});
    expect(explore(cube(10), {bound: 1024})).toMatchObject({standing: 'complete', states: 1024});
  });

  it('is asked every few thousand states whether it is cancelled', () => {
    let asked = 0;
    const exploration = explore(counter(1_000_000), {cancelled: () => ++asked === 3});
    expect(exploration).toMatchObject({standing: 'cancelled', states: 3 * 4096 + 1});
    expect(exploration.advance(1)).toBe('cancelled');
    expect(summarize(exploration)).toBe('stopped at 12289 states: cancelled');
    expect(exploration.pathTo(12_288).actions.length).toBe(12_288);
  });

  it('can be cancelled from a callback, and not once it is complete', () => {
    const exploration = new Exploration(counter(1000), {onState: (_, index) => index === 10 && exploration.cancel()});
    expect(exploration.advance(Infinity)).toBe('cancelled');
    expect(exploration.states).toBe(11);
    const complete = explore(counter(3));
    complete.cancel();
    expect(complete.standing).toBe('complete');
  });

  it('ends, and keeps what it has, when there is no memory for more', () => {
    for (const name of ['Uint32Array', 'Int32Array', 'Uint8Array'] as const) {
      const exploration = new Exploration(counter(100_000));
      const real = globalThis[name];
      vi.stubGlobal(
        name,
        new Proxy(real, {
          construct(target, [size]) {
            if (size > 10_000) throw new RangeError('Array buffer allocation failed');
            return new target(size);
          },
        }),
      );
      expect(exploration.advance(Infinity)).toBe('memory');
      vi.unstubAllGlobals();
      expect(exploration.states).toBeGreaterThan(1000);
      expect(exploration.states).toBeLessThan(10_001);
      expect(summarize(exploration)).toMatch(/^stopped at \d+ states: there is no memory for more$/);
      expect(exploration.pathTo(exploration.states - 1).actions.length).toBe(exploration.states - 1);
    }
  });
});

describe('wrong use', () => {
  it('is refused with what to do', () => {
    for (const words of [0, -1, 1.5, NaN]) {
      expect(() => new Exploration({...counter(1), words})).toThrow(
        `words is ${words}. Give a whole number from 1 to 65536`,
      );
    }
    expect(() => new Exploration({...counter(1), maxEnabled: 65_536})).toThrow(
      'maxEnabled is 65536. Give a whole number',
    );
    expect(() => new Exploration(counter(1), {bound: 0})).toThrow(
      'bound is 0. Give a whole number from 1 to 1073741824',
    );
    expect(() => explore({...counter(1), enabled: () => 2})).toThrow(
      '2 actions are enabled in a state, maxEnabled is 1. Make it larger',
    );
    expect(() => explore(counter(1)).pathTo(2)).toThrow('There is no state 2: 2 were found, numbered from 0');
    expect(() => explore(counter(1)).read(-1, new Uint32Array(1))).toThrow('There is no state -1');
  });

  it('after a callback threw, or from within one, does not go on', () => {
    const exploration = new Exploration(counter(9), {
      onState(_, index) {
        if (index === 3) throw new Error('enough');
        if (index === 1) expect(() => exploration.advance(1)).toThrow('left in the middle of a state');
      },
    });
    expect(() => exploration.advance(Infinity)).toThrow('enough');
    expect(() => exploration.advance(1)).toThrow('left in the middle of a state. Begin another one');
    expect(exploration.states).toBe(4);
  });

  it('of a system that changes its mind is noticed when a path is asked for', () => {
    let step = 1;
    const system: System = {...counter(100), apply: (state, _, into) => void (into[0] = state[0]! + step)};
    const exploration = explore(system);
    step = 2;
    expect(() => exploration.pathTo(5)).toThrow('No action leads from state 0 to state 1 as one did before');
  });
});
