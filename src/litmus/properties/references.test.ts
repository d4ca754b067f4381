/**
 * Reference counts are derived from the state instead of kept in it. Here they are worked out twice more: counted again from
 * what a snapshot shows, and kept as books by somebody who follows an execution and only hears what happens.
 */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Machine} from '../../model/machine';
import {MOVE, UNPIN} from '../../model/phases';
import {GUP_A, HOLD_A} from '../../model/bits';
import {snapshot, type FrameView, type Snapshot} from '../../model/snapshot';
import {compile, type Program} from '../compile';
import {read} from '../read';
import {kernelOf} from '../results';
import {Run} from '../run';
import {Random} from '../testing/random';
import {Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';
import {complaintOf} from './testing/states';

/**
 * What is wrong with the counts of a frame. `inFlight` are the frames that a DMA under way has pinned, `cached` those that
 * the page cache or an operation under way holds.
 */
function miscounted(view: Snapshot, frame: FrameView, pinning: boolean, inFlight: string[], cached: string[]) {
  const {name} = frame;
  const ptes = view.processes.flatMap(({pages}) => pages.map(({pte}) => pte)).filter((pte) => pte.frame === name);
  const mapcount = ptes.filter(({kind}) => kind === 'present').length;
  const swapEntries = ptes.filter(({kind}) => kind === 'swap').length;
  const taken = [...view.registrations.map(({holds}) => holds), ...inFlight].filter((held) => held === name).length;
  const [pins, gets] = pinning ? [taken, 0] : [0, taken];
  const caches = (frame.swapCache ? 1 : 0) + cached.filter((held) => held === name).length;
  const counted = {mapcount, swapEntries, pins, gets, refcount: mapcount + gets + 1024 * pins + caches};
  const wrong = (Object.keys(counted) as (keyof typeof counted)[]).filter((key) => frame[key] !== counted[key]);
  return wrong.map((key) => `${name} has a ${key} of ${frame[key]}, counted ${counted[key]}`)[0];
}

function recount(m: Machine, program: Program, view = snapshot(m, program)): string | undefined {
  const {contexts, objects} = m.layout.shape;
  const inFlight = [...Array(contexts).keys()].filter((c) => m.phase(c) === MOVE || m.phase(c) === UNPIN);
  const busy = [...Array(contexts).keys()].filter((c) => m.marked(c, HOLD_A) && !m.marked(c, GUP_A)).map((c) => m.a(c));
  const cached = [...Array(objects).keys()].map((o) => m.w[m.layout.objects + o]!).filter((f) => f !== 0);
  // FOLL_PIN came with 5.7 (R4); vmsplice and its like take plain references to this day.
  const pinning = m.device !== 'get' && m.kernel.rules.has('R4');
  return view.frames
    .map((frame) =>
      miscounted(
        view,
        frame,
        pinning,
        inFlight.map((c) => (m.a(c) === 0 ? 'zero' : `P${m.a(c)}`)),
        [...busy, ...cached].map((f) => (f === 0 ? 'zero' : `P${f}`)),
      ),
    )
    .find((words) => words !== undefined);
}

/** More than an execution has micro-steps, unless it goes round in circles. */
const STEPS = 300;

/** Follows one execution and keeps books of what it hears. `seed` chooses who goes on, `deaf` is what it does not hear. */
function keepBooks({test, kernel, device}: Case, seed: number, deaf?: RegExp): string | undefined {
  const program = compile(test);
  const run = new Run(program, kernelOf(kernel, []), device);
  const actions = new Uint32Array(run.maxEnabled);
  const state = new Uint32Array(run.words);
  const next = new Uint32Array(run.words);
  const books = new Map<string, number>();
  const random = new Random(seed);
  run.initial(state);
  for (let step = 0; step < STEPS; step++) {
    const enabled = run.enabled(state, actions);
    if (enabled === 0) return undefined;
    for (const {text} of run.explain(state, actions[random.below(enabled)]!, next)) {
      for (const [, verb, words] of text.matchAll(
        /\b(unpins|pins|takes a reference to|lets go of) (the zero page|P\d+)/g,
      )) {
        if (deaf?.test(verb!)) continue;
        const name = words === 'the zero page' ? 'zero' : words!;
        books.set(name, (books.get(name) ?? 0) + (/^(pins|takes)/.test(verb!) ? 1 : -1));
      }
    }
    state.set(next);
    run.machine.w = state;
    const {frames} = snapshot(run.machine, program);
    for (const name of new Set([...books.keys(), ...frames.map((frame) => frame.name)])) {
      const frame = frames.find((one) => one.name === name);
      const counted = frame ? frame.pins + frame.gets : 0;
      if (counted !== (books.get(name) ?? 0))
        return `${name} has ${counted} references, the books say ${books.get(name)}`;
    }
  }
  return undefined;
}

describe('reference counts', () => {
  it(
    'are what a snapshot shows, in every state',
    () => forAll(cases(), (one) => expect(complaintOf(one, recount)).toBeUndefined(), 400),
    TIMEOUT,
  );

  it(
    'are what whoever follows an execution has heard',
    () => forAll(fc.tuple(cases(), fc.integer()), ([one, seed]) => expect(keepBooks(one, seed)).toBeUndefined(), 1000),
    TIMEOUT,
  );
});

describe('a wrong count', () => {
  const test = read('litmus t;A:map x;A:x=1;A:register x;A:fork B;A:deregister x;exists (A:x=1)');
  const one = new Case(test, '6.12', 'pin');

  it('is seen in a snapshot', () => {
    const lie = (change: Partial<FrameView>) =>
      complaintOf(one, (m, program) => {
        const view = snapshot(m, program);
        return recount(m, program, {...view, frames: view.frames.map((frame) => ({...frame, ...change}))});
      });
    expect(lie({})).toBeUndefined();
    expect(lie({mapcount: 5})).toContain('P1 has a mapcount of 5, counted 1');
    expect(lie({pins: 1})).toContain('P1 has a pins of 1, counted 0');
    expect(lie({refcount: 1025})).toContain('P1 has a refcount of 1025, counted 1');
  });

  it('is seen by whoever keeps books', () => {
    expect(keepBooks(one, 0)).toBeUndefined();
    expect(keepBooks(one, 0, /lets go/)).toBe('P1 has 0 references, the books say 1');
    expect(keepBooks(one, 0, /pins/)).toBe('P1 has 1 references, the books say undefined');
  });
});
