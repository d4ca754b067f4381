/** Random programs in which a device follows A, or does not: one page that stays mapped, one fork, stores from all sides. */
import fc from 'fast-check';
import type {DeviceKind} from '../../../model/device-kind';
import type {Actor, Operation, Step} from '../../../model/program';
import {assemble, by, Case} from './arbitrary';

export interface Following {
  readonly kernels: readonly string[];
  readonly devices: readonly DeviceKind[];
  /** What the kernel and A do besides: nothing that takes the page away. */
  readonly others?: readonly Other[];
  readonly access?: readonly ('read' | 'write')[];
}

export type Other = 'migrate' | 'reclaim' | 'clear-soft-dirty' | 'protect' | 'wp';

const PLACE = {line: 0, column: 0};
const cell = fc.constantFrom('x', 'y');
const value = fc.constant(0);

function step(actor: Actor, operation: fc.Arbitrary<Operation>): fc.Arbitrary<Step> {
  return operation.map((operation) => ({actor, operation, place: PLACE}) as Step);
}

function process(name: string, thread: 0 | 1 = 0): Actor {
  return {kind: 'process', name, thread};
}

const store = fc.record({op: fc.constant('store' as const), cell, value});
const OTHERS: Readonly<Record<Other, readonly fc.Arbitrary<Step>[]>> = {
  migrate: [kernel({op: 'migrate', process: 'A', cell: 'x'})],
  reclaim: [kernel({op: 'reclaim', process: 'A', cell: 'x'})],
  'clear-soft-dirty': [kernel({op: 'clear-soft-dirty', process: 'A'})],
  protect: (['read', 'write', 'none'] as const).map((rights) => own({op: 'protect', cell: 'x', rights})),
  wp: (['wp', 'unwp'] as const).map((op) => own({op, cell: 'x'})),
};

function kernel(operation: Operation): fc.Arbitrary<Step> {
  return step({kind: 'kernel'}, fc.constant(operation));
}

function own(operation: Operation): fc.Arbitrary<Step> {
  return step(process('A'), fc.constant(operation));
}

/** Each store has a value of its own. */
export function following({kernels, devices, others = [], access = ['write', 'read']}: Following): fc.Arbitrary<Case> {
  const device: Actor = {kind: 'device', owner: 'A'};
  const any = fc.oneof(
    {weight: 4, arbitrary: step(process('A'), store)},
    {weight: 2, arbitrary: step(process('A', 1), store)},
    {weight: 2, arbitrary: own({op: 'fork', child: 'B'})},
    {weight: 2, arbitrary: step(process('B'), store)},
    {weight: 3, arbitrary: step(device, fc.record({op: fc.constant('dma-read' as const), register: value, cell}))},
    {weight: 4, arbitrary: step(device, fc.record({op: fc.constant('dma-write' as const), cell, value}))},
    ...others.flatMap((other) => OTHERS[other].map((arbitrary) => ({weight: 1, arbitrary}))),
  );
  const blocks = fc.array(
    fc.oneof(
      {weight: 2, arbitrary: any.map((only) => [only])},
      {weight: 1, arbitrary: fc.array(any, {minLength: 2, maxLength: 5, size: 'max'})},
    ),
    {minLength: 1, maxLength: 7, size: 'max'},
  );
  return fc
    .record({
      kernel: fc.constantFrom(...kernels),
      device: fc.constantFrom(...devices),
      access: fc.constantFrom(...access),
      touched: fc.boolean(),
      before: fc.boolean(),
      blocks,
    })
    .map(({kernel, device, access, touched, before, blocks}) => {
      const begin = [
        by('A', {op: 'map', cells: ['x', 'y'], shared: false}),
        ...(touched ? [by('A', {op: 'store', cell: 'x', value: 0})] : []),
        // Now and then the fork comes first.
        ...(before ? [] : [by('A', {op: 'fork', child: 'B'})]),
        by('A', {op: 'register', cell: 'x', access, pin: 'long'}),
      ];
      return new Case(assemble([...begin.map((one) => [one]), ...blocks], {distinct: true}), kernel, device);
    });
}
