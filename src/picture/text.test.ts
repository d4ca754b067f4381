import {describe, expect, it} from 'vitest';
import {Kernel} from '../model';
import {stateLines, TEXT_WIDTH} from './text';
import {executions, LONG, steps} from './testing/executions';

describe('a state as text', () => {
  it('has page tables, frames and what the device has', () => {
    const kernel = new Kernel('5.8');
    const device = kernel.device('pin');
    const a = kernel.process;
    a.map(['x', 'y']);
    a.map('z', {shared: true});
    a.write('x', 1);
    device.register(a, 'x', {access: 'read'});
    a.advise('x', 'dontfork');
    a.fork();
    a.protect('z', 'read');
    a.fork();
    const [, , c] = kernel.snapshot().processes;
    expect(c!.name).toBe('C');
    expect(stateLines(kernel.snapshot())).toEqual([
      'Page tables',
      '  A  x y  P1 writable, dirty; mapping dontfork',
      '  A  z    empty; mapping shared, read-only',
      '  B  z    empty; mapping shared',
      '  C  z    empty; mapping shared, read-only',
      'Frames',
      '  P1  x = 1, y = 0; 1025 references (1 map + 1 pin)',
      'Device, kind pin',
      "  A's x y  to read; holds P1",
    ]);
  });

  it('of nothing says so', () => {
    expect(stateLines(new Kernel('7.3').snapshot())).toEqual([
      'Page tables',
      '  A  has nothing mapped',
      'Frames: none is in use',
    ]);
  });

  it('says who has exited', () => {
    const {after} = steps('fork-child-exits', '7.3', 'pin').findLast(({text}) => text === 'everything is unmapped')!;
    expect(stateLines(after)).toContain('  B     has exited');
  });

  it('keeps long names of cells within its width', () => {
    const kernel = new Kernel('7.3');
    kernel.process.map([`buffer${'1'.repeat(90)}`, 'y']);
    kernel.process.write('y', 1);
    const lines = stateLines(kernel.snapshot());
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(TEXT_WIDTH);
    expect(lines.join('\n')).toContain('P1 writable, dirty');
  });

  it('is ASCII and no wider, of every execution of the catalogue', {timeout: LONG}, () => {
    const lines = new Set(executions().flatMap(({steps}) => steps.flatMap(({after}) => stateLines(after))));
    const wrong = (line: string) =>
      !/^[ -~]+$/.test(line) || /undefined|null|NaN|\s$/.test(line) || line.length > TEXT_WIDTH;
    expect([...lines].filter(wrong)).toEqual([]);
    const kinds = [...lines].join(' ').match(/swap entry|migration entry|zero page|KSM page|uffd-wp|stale/g);
    expect([...new Set(kinds)].sort()).toEqual([
      'KSM page',
      'migration entry',
      'stale',
      'swap entry',
      'uffd-wp',
      'zero page',
    ]);
  });
});
