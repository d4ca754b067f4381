import {beforeEach, describe, expect, it} from 'vitest';
import type {JournalCall} from '../journal';
import {Kernel, NEWEST, WrongUse} from './model';
import {begin} from './session';

let journal: JournalCall[];
let asked: string[];

beforeEach(() => {
  journal = [];
  asked = [];
  begin({
    chosen: {kernel: '5.10', device: 'mirror', without: ['R15']},
    onCall: (kernel, call) => journal.push([kernel, ...call]),
    onSwitch: (what) => asked.push(what),
  });
});

describe("the module 'model'", () => {
  it('makes the kernel and the device that are chosen, unless it is told', () => {
    const chosen = new Kernel();
    expect([chosen.release, chosen.device().kind, chosen.device().kind]).toEqual(['5.10', 'mirror', 'mirror']);
    const fixed = new Kernel(NEWEST, {without: []});
    expect([fixed.release, fixed.device('pin').kind, fixed.device().kind]).toEqual([NEWEST, 'pin', 'pin']);
    expect(asked).toEqual(['kernel', 'device']);
    expect(journal).toEqual([
      [0, 'kernel', '5.10', 'R15'],
      [0, 'device', 'mirror'],
      [1, 'kernel', NEWEST, ''],
      [1, 'device', 'pin'],
    ]);
  });

  it('notes every call that is served, and none that is refused', () => {
    const kernel = new Kernel('7.3', {without: ['R13', 'R45.retry']});
    const device = kernel.device('pin');
    const a = kernel.process;
    a.map(['x', 'shared']);
    a.map('y', {shared: true});
    expect(() => a.map('y')).toThrow(WrongUse);
    a.write('x', 1);
    a.write('shared', 2);
    const first = device.register(a, 'x', {access: 'read', pin: 'short'});
    const second = device.register(a, 'shared');
    const b = a.fork();
    const c = b.fork('Z');
    const ofB = device.register(b, 'y');
    first.read('shared');
    ofB.write('y', 3);
    expect(() => second.write('x', 300)).toThrow(WrongUse);
    second.deregister();
    b.read('y');
    c.protect('x', 'none');
    c.advise('x', 'dontfork');
    c.advise('x', 'dontneed');
    a.writeProtect('x');
    a.resolve('x');
    b.unmap('x');
    kernel.migrate(a, 'x');
    kernel.reclaim(a, 'y');
    kernel.merge(a, 'x', 'y');
    kernel.clearSoftDirty(b);
    b.exec();
    c.exit();
    expect(journal.map(([, ...call]) => call.join('|'))).toEqual([
      'kernel|7.3|R13 R45.retry',
      'device|pin',
      'map|A|x shared|',
      'map|A|y|shared',
      'write|A|x|1',
      'write|A|shared|2',
      'register|A|x|read|short',
      'register|A|shared|write|long',
      'fork|A|B',
      'fork|B|Z',
      'register|B|y|write|long',
      // The device goes by the newest registration of the page.
      'dma-read|1|shared',
      'dma-write|2|y|3',
      'deregister|1',
      'read|B|y',
      'protect|Z|x|none',
      'advise|Z|x|dontfork',
      'advise|Z|x|dontneed',
      'writeProtect|A|x',
      'resolve|A|x',
      'unmap|B|x',
      'migrate|A|x',
      'reclaim|A|y',
      'merge|A|x|y',
      'clearSoftDirty|B',
      'exec|B',
      'exit|Z',
    ]);
  });
});
