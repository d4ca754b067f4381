import {describe, expect, it} from 'vitest';
import {ask} from '../../litmus/ask';
import {loadCatalogue} from '../../litmus/catalogue';
import {traceOf} from '../../litmus/trace';
import {DEVICE_KINDS, Kernel} from '../../model';
import {steps} from '../../picture/testing/executions';
import {deviceReads} from './predict';

describe('the loads of the device', () => {
  it('are found with what one may pick', () => {
    const all = steps('pin-fork-write', '5.8', 'pin');
    const [read, ...rest] = deviceReads(all);
    expect(rest).toEqual([]);
    expect(read).toMatchObject({actor: 'D', cell: 'x', value: 1, choices: [0, 1, 2, 3, 'fault']});
    expect(all[read!.at]).toMatchObject({actor: 'D', step: 'r0 = x'});
  });

  it('end later than they begin where the device has to look the page up', () => {
    const all = steps('pin-fork-write', '7.3', 'mirror');
    const [read] = deviceReads(all);
    expect(read!.value).toBe(2);
    expect(read!.told - read!.at).toBe(3);
    expect(all.slice(read!.at, read!.told + 1).map(({text}) => text)).toEqual([
      'device fault: read the sequence',
      'the walk finds P2, writable',
      'installs P2, writable',
      'reads 2 from P2',
    ]);
  });

  it('can be faults', () => {
    expect(deviceReads(steps('exec-map-again', '7.3', 'mirror'))).toMatchObject([{value: 'fault'}]);
  });

  it('are found in programs too, of every process', () => {
    const kernel = new Kernel('7.3');
    const device = kernel.device('sva');
    const b = (kernel.process.map(['x', 'y']), kernel.process.write('y', 7), kernel.process.fork());
    const dma = device.register(b, 'x');
    dma.write('x', 9);
    dma.read('x');
    dma.read('y');
    b.read('x');
    expect(deviceReads(kernel.trace)).toMatchObject([
      {actor: 'D@B', cell: 'x', value: 9, choices: [0, 9, 'fault']},
      {actor: 'D@B', cell: 'y', value: 7, choices: [0, 7, 'fault']},
    ]);
  });

  it('are those that the outcome tells of, in every test of the catalogue', () => {
    const wrong: string[] = [];
    for (const {test} of loadCatalogue(new URL('../../..', import.meta.url).pathname).entries) {
      for (const device of DEVICE_KINDS) {
        const setting = {kernel: '7.3', device};
        if (ask(test, setting).observation === 'not-applicable') continue;
        const {events, outcome} = (traceOf(test, setting) ?? traceOf(test, setting, false))!;
        const reads = deviceReads(events);
        for (const {at, value, choices} of reads) {
          const register = events[at]!.step.split(' ')[0]!;
          if (outcome[register] !== value || !choices.includes(value)) wrong.push(`${test.name} ${device} ${register}`);
        }
        const loads = events.filter(({actor, step}) => actor.startsWith('D') && /^r\d+ =/.test(step));
        if (loads.length !== reads.length) wrong.push(`${test.name} ${device}: ${reads.length} reads`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
