import {describe, expect, it} from 'vitest';
import {type DeviceKind, ERAS, Kernel, WrongUse} from './index';

/** A registers a page, forks and writes; then the device reads and writes. */
function forkAndWrite(release: string, kind: DeviceKind, without: readonly string[] = []) {
  const kernel = new Kernel(release, {without});
  const device = kernel.device(kind);
  const a = kernel.process;
  a.map('x');
  a.write('x', 1);
  const dma = device.register(a, 'x');
  const b = a.fork();
  a.write('x', 2);
  const seen = dma.read();
  dma.write('x', 3);
  return {kernel, seen, a: a.read('x'), b: b.read('x')};
}

describe('a program', () => {
  it('loses a pinned page on 5.8, and not on 5.9', () => {
    expect(forkAndWrite('5.8', 'pin')).toMatchObject({seen: 1, a: 2, b: 3});
    expect(forkAndWrite('5.9', 'pin')).toMatchObject({seen: 2, a: 3, b: 1});
    expect(forkAndWrite('5.9', 'pin', ['R15'])).toMatchObject({seen: 1, a: 2, b: 3});
  });

  it('has no stale translation left when the next step begins, whatever was not flushed', () => {
    expect(forkAndWrite('7.3', 'get', ['R18.flush'])).toMatchObject({seen: 1, a: 2, b: 3});
    const {kernel} = forkAndWrite('7.3', 'get', ['R18.flush']);
    for (const {pages} of kernel.snapshot().processes) for (const page of pages) expect(page.stale).toBeUndefined();
  });

  it.each(ERAS)('follows with a mirror on $release', ({release}) => {
    expect(forkAndWrite(release, 'mirror')).toMatchObject({seen: 2, a: 3, b: 1});
  });

  it('forks grandchildren, and lets a child register', () => {
    const kernel = new Kernel('5.8');
    const device = kernel.device('pin');
    const a = kernel.process;
    a.map(['x', 'y']);
    a.write('y', 7);
    const c = a.fork('B').fork('C');
    const dma = device.register(c, 'x', {access: 'read', pin: 'short'});
    expect([dma.registered, dma.read('y'), c.name]).toEqual([true, 7, 'C']);
    dma.deregister();
    expect([dma.registered, dma.read('y')]).toEqual([false, 'fault']);
  });

  it('does everything else that the notation has', () => {
    const kernel = new Kernel('7.3');
    const device = kernel.device('sva');
    const a = kernel.process;
    a.map('x');
    a.map('y');
    a.map('z', {shared: true});
    for (const cell of ['x', 'y', 'z']) a.write(cell, 5);
    kernel.merge(a, 'x', 'y');
    expect(kernel.snapshot().frames.map(({kind, mapcount}) => [kind, mapcount])).toContainEqual(['ksm', 2]);
    kernel.migrate(a, 'x');
    kernel.reclaim(a, 'z');
    kernel.clearSoftDirty(a);
    a.protect('x', 'read');
    a.write('x', 6);
    expect(a.read('x')).toBe(5);
    a.protect('x', 'write');
    a.writeProtect('y');
    a.write('y', 6);
    expect(a.read('y')).toBe(5);
    a.resolve('y');
    a.write('y', 6);
    expect(a.read('y')).toBe(6);
    a.advise('x', 'dontneed');
    expect(a.read('x')).toBe(0);
    a.unmap('x');
    expect(a.read('x')).toBe('fault');
    const dma = device.register(a, 'z');
    a.exec();
    expect(dma.read()).toBe('fault');
    a.exit();
    expect(kernel.snapshot().processes).toMatchObject([{name: 'A', exited: true}]);
    expect(kernel.snapshot().frames).toEqual([]);
  });
});

describe('the trace and the snapshot', () => {
  it('say what happened, by which rules, and how things stood then', () => {
    const {kernel} = forkAndWrite('5.9', 'pin');
    const copied = kernel.trace.find(({rules}) => rules.includes('R15'))!;
    expect(copied).toMatchObject({actor: 'A', text: 'P1 is pinned: the child gets a copy, P2'});
    expect(copied.after.frames).toMatchObject([
      {name: 'P1', pins: 1, mapcount: 1, refcount: 1025, contents: [1]},
      {name: 'P2', pins: 0, mapcount: 1, refcount: 1, contents: [1]},
    ]);
    expect(kernel.trace.map(({step}) => step).filter((step) => step !== '')).toEqual([
      'map x',
      'x = 1',
      'register x',
      'fork B',
      'x = 2',
      'load x',
      'x = 3',
      'load x',
      'load x',
    ]);
  });

  it('show a page table, and what the device holds', () => {
    const {kernel} = forkAndWrite('5.8', 'pin');
    const {processes, registrations} = kernel.snapshot();
    expect(processes).toMatchObject([
      {name: 'A', pages: [{cells: ['x'], vma: {rights: 'write'}, pte: {kind: 'present', frame: 'P2', writable: true}}]},
      {name: 'B', pages: [{cells: ['x'], pte: {kind: 'present', frame: 'P1', writable: false}}]},
    ]);
    expect(registrations).toEqual([{kind: 'pin', owner: 'A', cells: ['x'], access: 'write', dead: false, holds: 'P1'}]);
  });

  it('counts plain references before there were pins', () => {
    expect(forkAndWrite('4.20', 'pin').kernel.snapshot().frames).toMatchObject([{gets: 1, pins: 0, refcount: 2}, {}]);
  });
});

describe('wrong use', () => {
  const kernel = new Kernel('5.8');
  kernel.device('pin');
  const a = kernel.process;
  a.map('x');
  a.map('y');
  const other = new Kernel('5.8').process;

  it.each<[string, () => unknown, string]>([
    ['a release', () => new Kernel('5.30'), 'There is no kernel 5.30'],
    ['a rule', () => new Kernel('5.8', {without: ['R99']}), 'There is no rule "R99"'],
    ['a kind', () => kernel.device('gpu' as DeviceKind), "'gpu' is no kind of device. Write one of 'pin'"],
    ['a second kind', () => kernel.device('sva'), "Make a new Kernel for 'sva'"],
    ['a cell', () => a.write('z', 1), "No page holds a cell 'z'. There is x, y."],
    ['a value', () => a.write('x', 256), '256 is no byte'],
    ['rights', () => a.protect('x', 'rw' as 'read'), "'rw' are no rights. Write 'none', 'read' or 'write'."],
    ['advice', () => a.advise('x', 'free' as 'dontneed'), "'free' is no advice"],
    ['a name of a cell', () => a.map('X'), "'X' is no name of a cell"],
    ['cells of two pages', () => a.map(['x', 'y']), 'lie on different pages'],
    ['a page that is there', () => a.map('x'), "A has 'x' mapped already"],
    ['a process of another kernel', () => kernel.device('pin').register(other, 'x'), 'no process of this kernel'],
    ['the name of a child', () => a.fork('D'), "'D' is no name of a process"],
    ['a child that exists', () => a.fork('A'), "'A' is taken"],
    ['userfaultfd before 5.7', () => new Kernel('5.6').process.writeProtect('x'), 'Take 5.7 or later'],
    ['another page', () => kernel.device('pin').register(a, 'x').read('y'), 'does not lie on the page'],
  ])('is told what to write: %s', (_, use, message) => {
    expect(use).toThrow(WrongUse);
    expect(use).toThrow(message);
  });

  it('leaves what was there before', () => {
    expect(kernel.snapshot().processes).toHaveLength(1);
    expect(() => a.map(['x', 'z'])).toThrow("A has 'x' mapped already");
    expect(kernel.snapshot().processes[0]!.pages.map(({cells}) => cells)).toEqual([['x'], ['y']]);
  });

  it('leaves what the trace has told: a cell that comes later is not on the page before', () => {
    const one = new Kernel('7.3');
    one.process.map('x');
    one.process.unmap('x');
    one.process.map(['x', 'y']);
    const cells = one.trace.map(({after}) => after.processes[0]!.pages[0]!.cells.join(' '));
    expect([cells[0], cells.at(-1)]).toEqual(['x', 'x y']);
  });

  it('ends at the limits of the model with a sentence', () => {
    const one = new Kernel('7.3');
    for (let i = 0; i < 5; i++) one.process.fork();
    expect(() => one.process.fork()).toThrow('at most 6 processes');
    for (let i = 0; i < 8; i++) one.process.map(`c${i}`);
    expect(() => one.process.map('d')).toThrow('at most 8 pages');
  });
});
