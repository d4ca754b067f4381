/** Tests by chance: everything that the types allow, whether or not it makes sense. */
import type {
  Actor,
  Block,
  DeviceOperation,
  KernelOperation,
  Place,
  Proposition,
  ProcessOperation,
  Step,
  Test,
} from '../../model/program';
import {ADVICE, RIGHTS} from '../words';
import {Random} from './random';

const PLACE: Place = {line: 0, column: 0};
const CELLS = ['x', 'y', 'z', 'buf', 'a1', 'r', 'and', 'begin', 'not', 'ask'];
const PROCESSES = ['A', 'B', 'C', 'E', 'Z'];
const WORDS = ['does', 'x', 'Ünïcode', '…', '#1;', '--', '-2d-', "A's", '(1.5)', '%41', '>', '', '\\', 'litmus', '🐧'];

export function generate(seed: number): Test {
  const random = new Random(seed);
  return {
    name: random.some(1, 3, () => random.pick(['pin', 'fork', '7', 'a-b'])).join('-'),
    question: random.some(0, 2, () => random.some(0, 6, () => random.pick(WORDS)).join(' ')),
    blocks: random.some(0, 8, () => block(random)),
    condition: {
      quantifier: random.pick(['exists', '~exists', 'forall']),
      proposition: proposition(random, 4),
      place: PLACE,
    },
  };
}

function block(random: Random): Block {
  if (random.below(4) > 0) return {kind: 'step', step: step(random)};
  return {kind: 'together', steps: random.some(1, 5, () => step(random)), place: PLACE};
}

function step(random: Random): Step {
  const place = PLACE;
  const name = random.pick(PROCESSES);
  switch (random.below(4)) {
    case 0:
      return {actor: {kind: 'device', owner: name}, operation: deviceOperation(random), place};
    case 1:
      return {actor: {kind: 'kernel'}, operation: kernelOperation(random), place};
    default:
      return {
        actor: {kind: 'process', name, thread: random.chance(4) ? 1 : 0},
        operation: processOperation(random),
        place,
      };
  }
}

function processOperation(random: Random): ProcessOperation {
  const cell = random.pick(CELLS);
  return random.pick<ProcessOperation>([
    {op: 'map', cells: random.chance(2) ? [cell] : [cell, random.pick(CELLS)], shared: random.chance(2)},
    {op: 'store', cell, value: random.below(256)},
    {op: 'load', register: random.below(1000), cell},
    {op: 'fork', child: random.pick(PROCESSES)},
    {op: random.pick(['exec', 'exit'])},
    {op: 'protect', cell, rights: random.pick(RIGHTS)},
    {op: 'advise', cell, advice: random.pick(ADVICE)},
    {op: 'register', cell, access: random.pick(['write', 'read']), pin: random.pick(['long', 'short'])},
    {op: random.pick(['unmap', 'deregister', 'wp', 'unwp']), cell},
  ]);
}

function deviceOperation(random: Random): DeviceOperation {
  const cell = random.pick(CELLS);
  return random.chance(2)
    ? {op: 'dma-read', register: random.below(10), cell}
    : {op: 'dma-write', cell, value: random.below(256)};
}

function kernelOperation(random: Random): KernelOperation {
  const process = random.pick(PROCESSES);
  const cell = random.pick(CELLS);
  return random.pick<KernelOperation>([
    {op: random.pick(['migrate', 'reclaim']), process, cell},
    {op: 'merge', process, cells: [cell, random.pick(CELLS)]},
    {op: 'clear-soft-dirty', process},
  ]);
}

function proposition(random: Random, depth: number): Proposition {
  const kind = depth === 0 ? 'atom' : random.pick(['atom', 'not', 'and', 'or'] as const);
  switch (kind) {
    case 'not':
      return {kind, of: proposition(random, depth - 1)};
    case 'and':
    case 'or':
      return {kind, of: random.some(2, 3, () => proposition(random, depth - 1))};
    case 'atom':
      if (random.chance(2)) {
        const value = random.pick([random.below(256), 'fault', 'unset'] as const);
        return {kind: 'register', register: random.below(10), value, place: PLACE};
      }
      return {
        kind: 'cell',
        viewer: viewer(random),
        cell: random.pick(CELLS),
        value: random.pick([random.below(256), 'fault'] as const),
        place: PLACE,
      };
  }
}

function viewer(random: Random): Exclude<Actor, {kind: 'kernel'}> {
  const name = random.pick(PROCESSES);
  return random.chance(2) ? {kind: 'device', owner: name} : {kind: 'process', name, thread: 0};
}

/** A test without the places of its text, so that it can be held against one that has none. */
export function placeless(test: Test): Test {
  return JSON.parse(JSON.stringify(test, (key, value: unknown) => (key === 'place' ? PLACE : value))) as Test;
}
