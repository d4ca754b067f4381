/** Random litmus tests that `read` takes, each with a kernel and a kind of device to run it on. */
import fc from 'fast-check';
import {DEVICE_KINDS, type DeviceKind} from '../../../model/device-kind';
import {ERAS, kernelRelease} from '../../../model/kernels';
import type {
  Actor,
  Block,
  CellAtom,
  DeviceOperation,
  KernelOperation,
  Operation,
  ProcessOperation,
  Step,
  Test,
} from '../../../model/program';
import {check} from '../../check';
import {print, printActor} from '../../print';
import {stepsOf} from '../../steps';
import {ADVICE, RIGHTS} from '../../words';

const PLACE = {line: 0, column: 0};
/** x and y may share a page, z never shares one with them. */
const CELLS = ['x', 'x', 'x', 'x', 'y', 'z'];
const PROCESSES = ['A', 'A', 'A', 'B', 'B', 'C'];
const MOST_ACTORS = 3;

/** A test and where to run it. fast-check prints it as a text that the command line takes. */
export class Case {
  constructor(
    readonly test: Test,
    readonly kernel: string,
    readonly device: DeviceKind,
  ) {}

  [fc.toStringMethod](): string {
    return this.toString();
  }

  toString(): string {
    return `\n# --kernel ${this.kernel} --device ${this.device}\n${print(this.test)}`;
  }
}

export interface What {
  readonly kernels?: readonly string[];
  readonly devices?: readonly DeviceKind[];
  /** Blocks after the first few that map and touch memory. */
  readonly blocks?: number;
  /** Whether actors run at the same time in some blocks. */
  readonly together?: boolean;
  /** Operations that are left out. */
  readonly without?: readonly Operation['op'][];
}

/** Tests of all operations, sequential or with a few steps at the same time. */
export function cases(what: What = {}): fc.Arbitrary<Case> {
  const {kernels = ERAS.map(({release}) => release), devices = DEVICE_KINDS, blocks = 10, together = true} = what;
  const step = fc.tuple(oneStep).map(([only]) => [only]);
  const steps = fc.array(oneStep, {minLength: 2, maxLength: 4, size: 'max'});
  const any = together ? fc.oneof({weight: 3, arbitrary: step}, {weight: 2, arbitrary: steps}) : step;
  return fc
    .record({
      kernel: fc.constantFrom(...kernels),
      device: fc.constantFrom(...devices),
      begin: beginning,
      rest: fc.array(any, {maxLength: blocks, size: 'max'}),
    })
    .map(({kernel, device, begin, rest}) => {
      const left = new Set<string>(what.without);
      if (!kernelRelease(kernel).rules.has('R71')) for (const op of ['wp', 'unwp']) left.add(op);
      return new Case(assemble([...begin, ...rest], {left}), kernel, device);
    });
}

export function by(name: string, operation: ProcessOperation, thread: 0 | 1 = 0): Step {
  return {actor: {kind: 'process', name, thread}, operation, place: PLACE};
}

/** Without memory to begin with, and somebody who has it, most steps would do nothing. */
const beginning = fc
  .record({
    cells: fc.constantFrom<['x'] | ['x', 'y']>(['x'], ['x', 'y']),
    shared: fc.constantFrom(false, false, false, false, false, true),
    more: fc.tuple(
      mostly(by('A', {op: 'map', cells: ['z'], shared: false})),
      mostly(by('A', {op: 'store', cell: 'x', value: 1})),
      mostly(by('A', {op: 'store', cell: 'z', value: 1})),
      mostly(by('A', {op: 'register', cell: 'x', access: 'write', pin: 'long'})),
      mostly(by('A', {op: 'fork', child: 'B'})),
    ),
  })
  .map(({cells, shared, more}) => [by('A', {op: 'map', cells, shared}), ...more.flat()].map((step) => [step]));

function mostly(step: Step): fc.Arbitrary<Step[]> {
  return fc.constantFrom([], [step], [step]);
}

const cell = fc.constantFrom(...CELLS);
const value = fc.integer({min: 0, max: 3});

function weighted<T>(...of: [number, fc.Arbitrary<T>][]): fc.Arbitrary<T> {
  return fc.oneof(...of.map(([weight, arbitrary]) => ({weight, arbitrary})));
}

const processOperation = weighted<ProcessOperation>(
  [6, fc.record({op: fc.constant('store' as const), cell, value})],
  [4, fc.record({op: fc.constant('load' as const), register: fc.constant(0), cell})],
  [4, fc.record({op: fc.constant('fork' as const), child: fc.constantFrom('B', 'C')})],
  [
    4,
    fc.record({
      op: fc.constant('register' as const),
      cell,
      access: fc.constantFrom('write' as const, 'write' as const, 'read' as const),
      pin: fc.constantFrom('long' as const, 'long' as const, 'short' as const),
    }),
  ],
  [1, fc.record({op: fc.constant('deregister' as const), cell})],
  [1, fc.record({op: fc.constant('map' as const), cells: fc.tuple(cell), shared: fc.boolean()})],
  [1, fc.record({op: fc.constant('unmap' as const), cell})],
  [1, fc.record({op: fc.constantFrom('exec' as const, 'exit' as const)})],
  [2, fc.record({op: fc.constant('protect' as const), cell, rights: fc.constantFrom(...RIGHTS)})],
  [2, fc.record({op: fc.constant('advise' as const), cell, advice: fc.constantFrom(...ADVICE)})],
  [2, fc.record({op: fc.constantFrom('wp' as const, 'unwp' as const), cell})],
);

const deviceOperation = weighted<DeviceOperation>(
  [1, fc.record({op: fc.constant('dma-read' as const), register: fc.constant(0), cell})],
  [1, fc.record({op: fc.constant('dma-write' as const), cell, value})],
);

const kernelOperation = weighted<KernelOperation>(
  [4, fc.record({op: fc.constantFrom('migrate' as const, 'reclaim' as const), process: name(), cell})],
  [1, fc.record({op: fc.constant('merge' as const), process: name(), cells: fc.constant(['x', 'z'] as const)})],
  [1, fc.record({op: fc.constant('clear-soft-dirty' as const), process: name()})],
);

function name(): fc.Arbitrary<string> {
  return fc.constantFrom(...PROCESSES);
}

const oneStep = weighted<Step>(
  [6, fc.record({actor: process(), operation: processOperation, place: fc.constant(PLACE)})],
  [3, fc.record({actor: device(), operation: deviceOperation, place: fc.constant(PLACE)})],
  [
    1,
    fc.record({actor: fc.constant({kind: 'kernel' as const}), operation: kernelOperation, place: fc.constant(PLACE)}),
  ],
);

function process(): fc.Arbitrary<Extract<Actor, {kind: 'process'}>> {
  return fc.record({
    kind: fc.constant('process' as const),
    name: name(),
    thread: fc.constantFrom(0 as const, 1 as const),
  });
}

function device(): fc.Arbitrary<Extract<Actor, {kind: 'device'}>> {
  return fc.record({kind: fc.constant('device' as const), owner: fc.constantFrom('A', 'A', 'A', 'B')});
}

interface Assembly {
  /** Operations that are left out. */
  readonly left?: ReadonlySet<string>;
  /** Every store writes a value that no other one writes: 1, 2, 3 … */
  readonly distinct?: boolean;
}

/** The steps that make sense where they stand, one tried after the other; each load has a register of its own. */
export function assemble(raw: readonly (readonly Step[])[], {left = new Set(), distinct = false}: Assembly = {}): Test {
  let blocks: Block[] = [];
  let registers = 0;
  let values = 0;
  for (const steps of raw) {
    let block: Step[] = [];
    for (const step of steps) {
      if (left.has(step.operation.op)) continue;
      const tried = [...block, numbered(step, steps.length === 1, registers, distinct ? values + 1 : undefined)];
      if (new Set(tried.map(({actor}) => printActor(actor))).size > MOST_ACTORS) continue;
      if (check(testOf([...blocks, blockOf(tried)])).length > 0) continue;
      block = tried;
      if ('register' in step.operation) registers++;
      if ('value' in step.operation) values++;
    }
    if (block.length > 0) blocks = [...blocks, blockOf(block)];
  }
  return testOf(blocks);
}

function numbered({actor, operation, place}: Step, alone: boolean, register: number, value?: number): Step {
  return {
    // The second thread runs only inside `together`.
    actor: actor.kind === 'process' && alone ? {...actor, thread: 0} : actor,
    operation: {
      ...operation,
      ...('register' in operation ? {register} : {}),
      ...('value' in operation && value !== undefined ? {value} : {}),
    },
    place,
  } as Step;
}

function blockOf(steps: readonly Step[]): Block {
  const [first] = steps;
  return steps.length === 1 && !secondThread(first!)
    ? {kind: 'step', step: first!}
    : {kind: 'together', steps, place: PLACE};
}

function secondThread({actor}: Step): boolean {
  return actor.kind === 'process' && actor.thread === 1;
}

/** The condition asks for whatever can be asked of x, so that outcomes tell much. */
function testOf(blocks: readonly Block[]): Test {
  const test = {name: 'random', question: [], blocks};
  const children = stepsOf(test as unknown as Test).flatMap(({operation}) =>
    operation.op === 'fork' ? [operation.child] : [],
  );
  const viewers: CellAtom['viewer'][] = [
    ...['A', ...new Set(children)].map((child) => ({kind: 'process' as const, name: child, thread: 0 as const})),
    {kind: 'device', owner: 'A'},
  ];
  const of = viewers.map((viewer): CellAtom => ({kind: 'cell', viewer, cell: 'x', value: 1, place: PLACE}));
  return {...test, condition: {quantifier: 'exists', proposition: {kind: 'and', of}, place: PLACE}};
}
