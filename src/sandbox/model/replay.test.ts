import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DEVICE_KINDS, type Dma, ERAS, Kernel, type Process, SWITCHABLE, WrongUse} from '../../model';
import {JOURNAL_LIMIT, type Journal, type JournalCall} from '../journal';
import {replay} from './replay';

/** A program by chance: numbers that choose among whatever there is when their turn comes. */
interface Program {
  readonly release: string;
  readonly device: (typeof DEVICE_KINDS)[number];
  readonly without: readonly string[];
  readonly steps: readonly (readonly number[])[];
}

const program: fc.Arbitrary<Program> = fc.record({
  release: fc.constantFrom(...ERAS.map(({release}) => release)),
  device: fc.constantFrom(...DEVICE_KINDS),
  without: fc.array(fc.constantFrom(...SWITCHABLE), {maxLength: 2}),
  steps: fc.array(fc.array(fc.nat(999), {minLength: 6, maxLength: 6}), {minLength: 5, maxLength: 40, size: 'max'}),
});

const CELLS = ['x', 'y', 'z'];

/** Runs it by the programming API, as a reader's program does, and takes down each call that is not refused. */
function run({release, device: kind, without, steps}: Program, number: number) {
  const kernel = new Kernel(release, {without});
  const device = kernel.device(kind);
  const journal: JournalCall[] = [
    [number, 'kernel', release, without.join(' ')],
    [number, 'device', kind],
  ];
  const processes: Process[] = [kernel.process];
  const registrations: Dma[] = [];
  const act = (call: readonly (string | number)[], does: () => void) => {
    try {
      does();
    } catch (error) {
      if (error instanceof WrongUse) return;
      throw error;
    }
    const [name, ...given] = call;
    journal.push([number, name as string, ...given]);
  };
  for (const [what, who, where, second, value, how] of steps as [number, number, number, number, number, number][]) {
    const a = processes[who % processes.length]!;
    const x = CELLS[where % CELLS.length]!;
    const y = CELLS[second % CELLS.length]!;
    const byte = value % 4;
    const dma = registrations[who % Math.max(1, registrations.length)];
    const pick = <T>(of: readonly T[]): T => of[how % of.length]!;
    const calls: (() => void)[] = [
      () => act(['map', a.name, x === y ? x : `${x} ${y}`, ''], () => a.map(x === y ? x : [x, y])),
      () => act(['map', a.name, x, 'shared'], () => a.map(x, {shared: true})),
      () => act(['unmap', a.name, x], () => a.unmap(x)),
      () => act(['write', a.name, x, byte], () => a.write(x, byte)),
      () => act(['write', a.name, y, byte], () => a.write(y, byte)),
      () => act(['read', a.name, x], () => a.read(x)),
      () => {
        const names = [undefined, 'B', 'Q'];
        let child: Process | undefined;
        act(['fork', a.name, ''], () => processes.push((child = a.fork(pick(names)))));
        if (child) journal[journal.length - 1] = [number, 'fork', a.name, child.name];
      },
      () => act([pick(['exec', 'exit'] as const), a.name], () => a[pick(['exec', 'exit'] as const)]()),
      () => {
        const rights = pick(['none', 'read', 'write'] as const);
        act(['protect', a.name, x, rights], () => a.protect(x, rights));
      },
      () => {
        const advice = pick(['dontfork', 'dofork', 'wipeonfork', 'keeponfork', 'dontneed'] as const);
        act(['advise', a.name, x, advice], () => a.advise(x, advice));
      },
      () => act(['writeProtect', a.name, x], () => a.writeProtect(x)),
      () => act(['resolve', a.name, x], () => a.resolve(x)),
      () => {
        const access = pick(['write', 'write', 'read'] as const);
        const pin = pick(['long', 'long', 'short'] as const);
        act(['register', a.name, x, access, pin], () => registrations.push(device.register(a, x, {access, pin})));
      },
      () => dma && act(['dma-read', registrations.indexOf(dma), x], () => dma.read(x)),
      () => dma && act(['dma-write', registrations.indexOf(dma), x, byte], () => dma.write(x, byte)),
      () => dma && act(['deregister', registrations.indexOf(dma)], () => dma.deregister()),
      () => act(['migrate', a.name, x], () => kernel.migrate(a, x)),
      () => act(['reclaim', a.name, x], () => kernel.reclaim(a, x)),
      () => act(['merge', a.name, x, y], () => kernel.merge(a, x, y)),
      () => act(['clearSoftDirty', a.name], () => kernel.clearSoftDirty(a)),
    ];
    calls[what % calls.length]!();
  }
  return {journal, kernel};
}

describe('a journal', () => {
  it('made again gives what the program saw', () => {
    const sizes: number[] = [];
    fc.assert(
      fc.property(program, program, (one, other) => {
        const first = run(one, 0);
        const second = run(other, 1);
        const journal = JSON.parse(JSON.stringify([...first.journal, ...second.journal])) as Journal;
        sizes.push(journal.length);
        const expected = [first, second].map(({kernel}, i) => ({
          kernel: kernel.release,
          device: [one, other][i]!.device,
          without: [one, other][i]!.without,
          steps: kernel.trace,
        }));
        expect(replay(journal)).toEqual({traces: expected});
      }),
      {numRuns: 150, seed: 20181119},
    );
    // The programs do something: their calls are not all refused.
    expect(Math.max(...sizes)).toBeGreaterThan(30);
  });

  it('may be of a program without a device, or without a step', () =>
    expect(replay([[0, 'kernel', '6.1.0', 'R13']])).toEqual({traces: [{kernel: '6.1', without: ['R13'], steps: []}]}));

  it('of nothing gives nothing', () => expect(replay([])).toEqual({traces: []}));
});

describe('a journal that no program has made', () => {
  const K = [0, 'kernel', '7.3', ''];
  const D = [0, 'device', 'pin'];
  const X = [0, 'map', 'A', 'x', ''];
  it.each<[what: string, journal: unknown, problem: string]>([
    ['no list', {length: 1}, 'the journal of the program is no list of calls'],
    ['too long', Array.from({length: JOURNAL_LIMIT + 1}, () => X), 'has 501 calls, and no more than 500 are kept'],
    ['a call that is none', [K, 'map'], "call 2 of the program's journal cannot be made again: it is no list"],
    ['an object in a call', [K, [0, 'map', 'A', {toString: () => 'x'}]], 'it holds what no call has'],
    ['a long text', [K, [0, 'map', 'A', 'x'.repeat(201), '']], 'it holds what no call has'],
    ['a fraction', [K, X, [0, 'write', 'A', 'x', 1.5]], 'it holds what no call has'],
    ['no number', [['0', 'kernel', '7.3', '']], '"0" stands where a number must'],
    ['no name', [[0]], 'it breaks off'],
    ['a kernel out of turn', [[1, 'kernel', '7.3', '']], 'kernel: kernel 0 is the next to be made, not 1'],
    ['a kernel that was not made', [K, [1, 'map', 'A', 'x', '']], 'map: kernel 1 was not made'],
    ['a negative kernel', [K, [-1, 'map', 'A', 'x', '']], 'map: kernel -1 was not made'],
    ['no such call', [K, [0, 'constructor']], 'constructor: there is no such call'],
    ['no such release', [[0, 'kernel', '9.9', '']], '9.9 is newer than the newest kernel'],
    ['no such rule', [[0, 'kernel', '7.3', 'R99']], 'There is no rule "R99"'],
    ['no such device', [K, [0, 'device', 'gpu']], "'gpu' is no kind of device"],
    ['a registration before a device', [K, X, [0, 'register', 'A', 'x', 'write', 'long']], 'there is no device yet'],
    [
      'an access that there is not',
      [K, D, X, [0, 'register', 'A', 'x', 'all', 'long']],
      '"all" is none of read, write',
    ],
    ['no such registration', [K, D, [0, 'dma-read', 0, 'x']], 'dma-read: there is no registration 0'],
    ['no such process', [K, [0, 'map', 'B', 'x', '']], 'map: there is no process "B"'],
    ['a flag that there is not', [K, [0, 'map', 'A', 'x', 'private']], '"private" is none of shared, '],
    [
      'rights that an object has',
      [K, X, [0, 'protect', 'A', 'x', 'toString']],
      '"toString" is none of none, read, write',
    ],
    ['a value that is missing', [K, X, [0, 'write', 'A', 'x']], 'write: it breaks off'],
    ['a value too much', [K, X, [0, 'read', 'A', 'x', 1]], 'read: "1" is too much'],
    ['a value of the wrong kind', [K, X, [0, 'write', 'A', 1, 1]], 'write: 1 stands where a text must'],
    ['what the model refuses', [K, X, [0, 'write', 'A', 'x', 256]], '256 is no byte'],
  ])('is refused with a sentence: %s', (_, journal, problem) =>
    expect(replay(journal)).toEqual({problem: expect.stringContaining(problem)}),
  );
});
