import {expect, it} from 'vitest';
import {Kernel} from '../../model';
import {share} from './share';

it('changes nothing but who is the same', () => {
  const kernel = new Kernel('7.3');
  const a = kernel.process;
  a.map('x');
  a.map('y');
  a.write('x', 1);
  a.fork();
  a.unmap('x');
  a.write('y', 2);
  a.read('y');
  a.read('y');
  const steps = share(kernel.trace);
  expect(steps).toEqual(kernel.trace);
  const [before, after] = steps.slice(-2).map((step) => step.after);
  expect(after).toBe(before);
  // A store changes what a frame holds, and no page table.
  const store = steps.findIndex(({text}) => text === '2 goes to P2');
  const [previous, stored] = [steps[store - 1]!.after, steps[store]!.after];
  expect(stored.processes).toBe(previous.processes);
  expect(stored.frames).not.toEqual(previous.frames);
  expect(stored.frames[0]).toBe(previous.frames[0]);
});
