import {expect, it} from 'vitest';
import {Kernel} from '../model';
import {DEVICE_KINDS} from '../model/device-kind';
import type {Test} from '../model/program';
import {ask} from './ask';
import {loadCatalogue} from './catalogue';
import {parse} from './parse';
import {CANONICAL} from './testing/samples';
import {tracesOfOutcomes, traceOf} from './trace';

const root = new URL('../..', import.meta.url).pathname;
const catalogue = loadCatalogue(root).entries;

it('shows after each micro-step what a program would see there', () => {
  const kernel = new Kernel('5.8');
  const device = kernel.device('pin');
  const a = kernel.process;
  a.map('x');
  a.write('x', 1);
  const dma = device.register(a, 'x');
  const b = a.fork();
  a.write('x', 2);
  dma.read();
  dma.write('x', 3);
  a.read('x');
  b.read('x');
  const {events} = traceOf(parse(CANONICAL), {kernel: '5.8', device: 'pin'}, false)!;
  expect(events.map(({actor, text, rules, after}) => ({actor, text, rules, after}))).toEqual(
    kernel.trace.map(({actor, text, rules, after}) => ({actor, text, rules, after})),
  );
});

it('forgets stale translations where a block ends', () => {
  const test = parse(`litmus stale
A: map x
A: x = 1
together
  A: fork B
  A': x = 2
end
A: x = 3
exists (B:x = 3)
`);
  const {events} = traceOf(test, {kernel: '5.8', device: 'pin', without: ['R18.flush']}, false)!;
  const stale = events.map(({after}) => after.processes[0]!.pages[0]!.stale);
  expect(stale).toContain('P1');
  // The last two micro-steps are those of x = 3: the first step behind the block finds nothing stale.
  const end = events.findIndex(({step}) => step === 'x = 3');
  expect(stale.slice(end - 1)).toEqual(stale.slice(end - 1).map(() => undefined));
});

it.each(DEVICE_KINDS)(
  'finds the way to every outcome, the shortest to satisfy the proposition among them: %s',
  (device) => {
    for (const {test} of catalogue) {
      const setting = {kernel: '7.3', device};
      const {outcomes, positive} = ask(test, setting);
      const traces = tracesOfOutcomes(test, setting);
      expect(traces.map(({outcome}) => outcome)).toEqual(outcomes);
      expect(traces.filter(({satisfies}) => satisfies)).toHaveLength(positive);
      for (const satisfying of [true, false]) {
        const of = traces.filter(({satisfies}) => satisfies === satisfying);
        const shortest = traceOf(test, setting, satisfying);
        if (of.length === 0) expect(shortest).toBeUndefined();
        else expect(of).toContainEqual({...shortest, satisfies: satisfying});
      }
    }
  },
);

it('tells whoever watches how far it is', () => {
  const races = catalogue.find(({name}) => name === 'copy-races-registration')!.test;
  const seen: number[] = [];
  ask(fresh(races), {kernel: '7.3', device: 'pin'}, ({states}) => seen.push(states));
  const {states} = ask(races, {kernel: '7.3', device: 'pin'});
  // The test itself comes first; then it is asked without one rule after the other.
  expect(seen[0]).toBe(states);
  expect(seen.length).toBeGreaterThan(1);
});

/** The same test, of which nothing is known. */
function fresh(test: Test): Test {
  return {...test};
}
